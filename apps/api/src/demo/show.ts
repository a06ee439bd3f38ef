import { events } from '@fullhouse/contracts/events'
import { escrow, type Transaction } from '@fullhouse/contracts/escrow'
import { listings, type MyListing } from '@fullhouse/contracts/listings'
import { payments } from '@fullhouse/contracts/payments'
import { tickets } from '@fullhouse/contracts/tickets'
import type { Person, World } from './person.ts'
import type { DemoEvent } from './programme.ts'
import { payCard } from './sandbox-hands.ts'

export interface Show {
  eventId: string
  occurrenceIds: string[]
}

const localDay = (daysFromToday: number, at: string, plusHours = 0) => {
  const date = new Date(Date.now() + daysFromToday * 86_400_000)
  const start = new Date(`${date.toISOString().slice(0, 10)}T${at}:00Z`)
  return new Date(start.getTime() + plusHours * 3_600_000).toISOString().slice(0, 16)
}

export async function propose(organizer: Person, event: DemoEvent, venueId: string): Promise<Show> {
  const made = await organizer.call(events.propose, {
    body: {
      title: event.title,
      description: event.description,
      category: event.category,
      tags: event.tags,
      venueId,
      occurrences: event.days.map((day) => ({
        startsAt: localDay(day, event.at),
        endsAt: localDay(day, event.at, event.hours),
      })),
    },
  })
  return { eventId: made.id, occurrenceIds: made.occurrences.map((occurrence) => occurrence.id) }
}

/** Official tickets in one row, in a holder's hands. */
export async function issue(
  agent: Person,
  occurrenceId: string,
  holder: Person,
  order: { faceValue: number; currency: string; section: string; row: string; seats: string[]; gate?: string },
): Promise<string[]> {
  const batch = await agent.call(tickets.issueBatch, {
    params: { id: occurrenceId },
    body: {
      holderEmail: holder.account.email,
      faceValue: { amount: order.faceValue, currency: order.currency },
      section: order.section,
      row: order.row,
      seats: order.seats,
      gate: order.gate ?? 'N',
    },
  })
  return batch.tickets.map((ticket) => ticket.id)
}

/** The most one of these tickets may cost: in some countries the law says the first price. */
export async function mostAllowed(seller: Person, ticketIds: string[], amount: number, currency: string) {
  const quote = await seller.call(listings.quote, { body: { ticketIds, price: { amount, currency } } })
  return quote.bounds.cap.amount
}

export function offer(
  seller: Person,
  ticketIds: string[],
  price: number,
  currency: string,
  splitRule: MyListing['splitRule'] = 'any',
) {
  return seller.call(listings.create, { body: { ticketIds, price: { amount: price, currency }, splitRule } })
}

/** Reserves, pays with the card that always works, and waits until the tickets are the buyer's. */
export async function buy(world: World, buyer: Person, listingId: string, quantity: number): Promise<Transaction> {
  const listing = await buyer.call(listings.get, { params: { id: listingId } })
  const { amount, currency } = listing.each.buyerPays
  const { id } = await buyer.call(escrow.reserve, {
    body: { listingId, quantity, expectedTotal: { amount: amount * quantity, currency } },
  })
  await payCard(world.sandboxUrl, await buyer.call(payments.start, { params: { id } }))
  return waitFor(buyer, id, (transaction) => transaction.state !== 'reserved')
}

export async function waitFor(
  person: Person,
  id: string,
  holds: (transaction: Transaction) => boolean,
): Promise<Transaction> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    const transaction = await person.call(escrow.get, { params: { id } })
    if (holds(transaction)) return transaction
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`transaction ${id} does not move`)
}
