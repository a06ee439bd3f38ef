import { defineEvent } from '#platform/outbox'
import { z } from 'zod'

const about = { listingId: z.uuid(), sellerId: z.uuid(), occurrenceId: z.uuid() }
const Amount = z.object({ amount: z.int(), currency: z.string() })

export const listingCreated = defineEvent(
  'listings.created',
  1,
  z.object({ ...about, ticketIds: z.array(z.uuid()), price: Amount }),
)
export const listingChanged = defineEvent('listings.changed', 1, z.object({ ...about, price: Amount }))
export const listingPaused = defineEvent('listings.paused', 1, z.object(about))
export const listingResumed = defineEvent('listings.resumed', 1, z.object(about))
export const listingWithdrawn = defineEvent('listings.withdrawn', 1, z.object(about))
export const listingExpired = defineEvent('listings.expired', 1, z.object(about))
export const listingReserved = defineEvent('listings.reserved', 1, z.object({ ...about, quantity: z.int() }))
export const listingReleased = defineEvent('listings.released', 1, z.object({ ...about, quantity: z.int() }))
/** Some or all of its tickets were sold; `available` says what is left. */
export const listingSold = defineEvent(
  'listings.sold',
  1,
  z.object({ ...about, quantity: z.int(), available: z.int() }),
)
