import { escrow, type Transaction } from '@fullhouse/contracts/escrow'
import { events } from '@fullhouse/contracts/events'
import { listings, type MyListing, type PublicListing } from '@fullhouse/contracts/listings'
import { tickets } from '@fullhouse/contracts/tickets'
import { venues } from '@fullhouse/contracts/venues'
import { ProblemBody } from '@fullhouse/contracts/problem'
import { databaseNow } from '../platform/db.ts'
import type { TestAccount } from './sign-up.ts'
import type { TestApp } from './start-test-app.ts'

/** Steps of the main job over HTTP, for tests that start in the middle of it. */

export interface Show {
  organizer: TestAccount
  agent: TestAccount
  eventId: string
  occurrenceId: string
}

const day = 86_400_000
const local = (date: Date) => date.toISOString().slice(0, 16)

/** An approved event with one date, `inDays` from the product's now. */
export async function openShow(
  app: TestApp,
  options: { inDays?: number; country?: string; royaltyPpm?: number } = {},
): Promise<Show> {
  const organizer = await app.signUp('Olga Organizer')
  const agent = await app.agent()
  const venue = await app.call(organizer)(venues.propose, {
    body: {
      name: 'Kungsgatan Theatre',
      address: 'Kungsgatan 1',
      city: 'Stockholm',
      country: options.country ?? 'SE',
      timeZone: 'Europe/Stockholm',
    },
  })
  const starts = new Date((await databaseNow(app.db)).getTime() + (options.inDays ?? 30) * day)
  const event = await app.call(organizer)(events.propose, {
    body: {
      title: 'The Cherry Orchard',
      category: 'theatre',
      venueId: venue.id,
      resalePolicy: { capPpm: 1_200_000, royaltyPpm: options.royaltyPpm ?? 50_000 },
      occurrences: [{ startsAt: local(starts), endsAt: local(new Date(starts.getTime() + 3 * 3_600_000)) }],
    },
  })
  await app.call(agent)(events.approve, { params: { id: event.id } })
  return { organizer, agent, eventId: event.id, occurrenceId: event.occurrences[0]?.id ?? '' }
}

/** Official tickets of a show in a holder's hands. Returns their ids in seat order. */
export async function giveTickets(
  app: TestApp,
  show: Show,
  holder: TestAccount,
  seats: string[],
  row = 'F',
): Promise<string[]> {
  const batch = await app.call(show.agent)(tickets.issueBatch, {
    params: { id: show.occurrenceId },
    body: {
      holderEmail: holder.email,
      faceValue: { amount: 52_000, currency: 'SEK' },
      section: 'Stalls',
      row,
      seats,
      gate: 'N',
    },
  })
  return batch.tickets.map((ticket) => ticket.id)
}

/** Puts tickets up for sale at SEK 510 each unless told otherwise. */
export function offer(app: TestApp, seller: TestAccount, ticketIds: string[], price = 51_000): Promise<MyListing> {
  return app.call(seller)(listings.create, { body: { ticketIds, price: { amount: price, currency: 'SEK' } } })
}

/** Reserves seats of a listing at the price it shows now. */
export async function reserve(app: TestApp, buyer: TestAccount, listingId: string, quantity = 1): Promise<Transaction> {
  const listing: PublicListing = await app.call(buyer)(listings.get, { params: { id: listingId } })
  const { amount, currency } = listing.each.buyerPays
  return app.call(buyer)(escrow.reserve, {
    body: { listingId, quantity, expectedTotal: { amount: amount * quantity, currency } },
  })
}

/** The problem code a call is refused with; fails when it is not refused. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    return ProblemBody.parse((error as { body?: unknown }).body).code
  }
  throw new Error('the call was not refused')
}
