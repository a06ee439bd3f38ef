import { listingCreated, listingExpired, listingWithdrawn } from '#modules/listings'
import { ticketsIssued } from '#modules/tickets'
import { mailsAbout, type QueuePlatform } from '../queue-mail.ts'
import { occurrenceWords, seatsOf } from '../read-words.ts'

/** Tickets that came, and what their holder offers. */
export const sellingMails = (platform: QueuePlatform) => [
  mailsAbout(platform, ticketsIssued, async (tx, { holderId, occurrenceId, ticketIds }) => [
    {
      template: 'tickets_issued',
      to: holderId,
      ...(await occurrenceWords(tx, occurrenceId)),
      seats: await seatsOf(tx, ticketIds),
    },
  ]),
  mailsAbout(platform, listingCreated, async (tx, { sellerId, occurrenceId, ticketIds, price }) => [
    {
      template: 'listing_created',
      to: sellerId,
      ...(await occurrenceWords(tx, occurrenceId)),
      seats: await seatsOf(tx, ticketIds),
      money: { priceEach: price },
    },
  ]),
  mailsAbout(platform, listingExpired, async (tx, { sellerId, occurrenceId }) => [
    { template: 'listing_expired', to: sellerId, ...(await occurrenceWords(tx, occurrenceId)) },
  ]),
  mailsAbout(platform, listingWithdrawn, async (tx, { sellerId, occurrenceId }) => [
    { template: 'listing_withdrawn', to: sellerId, ...(await occurrenceWords(tx, occurrenceId)) },
  ]),
]
