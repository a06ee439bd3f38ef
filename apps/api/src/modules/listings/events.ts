import { defineEvent } from '#platform/outbox'
import { z } from 'zod'

const about = { listingId: z.uuid(), sellerId: z.uuid(), occurrenceId: z.uuid() }
const Amount = z.object({ amount: z.int(), currency: z.string() })

/** It is on sale. */
export const listingCreated = defineEvent(
  'listings.created',
  1,
  z.object({ ...about, ticketIds: z.array(z.uuid()), price: Amount }),
)
/** Offered for a date whose event is proposed: it comes on sale with `listings.created` once that is approved. */
export const listingWaiting = defineEvent(
  'listings.waiting',
  1,
  z.object({ ...about, ticketIds: z.array(z.uuid()), price: Amount }),
)
export const listingChanged = defineEvent('listings.changed', 1, z.object({ ...about, price: Amount }))
export const listingPaused = defineEvent('listings.paused', 1, z.object(about))
export const listingResumed = defineEvent('listings.resumed', 1, z.object(about))
/** `reason`: why the event it waited for was declined, in the words its proposer reads. */
export const listingWithdrawn = defineEvent(
  'listings.withdrawn',
  1,
  z.object({ ...about, reason: z.string().optional() }),
)
export const listingExpired = defineEvent('listings.expired', 1, z.object(about))
export const listingReserved = defineEvent('listings.reserved', 1, z.object({ ...about, quantity: z.int() }))
export const listingReleased = defineEvent('listings.released', 1, z.object({ ...about, quantity: z.int() }))
/** Some or all of its tickets were sold; `available` says what is left. */
export const listingSold = defineEvent(
  'listings.sold',
  1,
  z.object({ ...about, quantity: z.int(), available: z.int() }),
)
