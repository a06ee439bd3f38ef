import { listingCreated, listingExpired, listingWithdrawn } from '#modules/listings'
import { getTickets, ticketsIssued } from '#modules/tickets'
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
  mailsAbout(platform, listingCreated, async (tx, { sellerId, occurrenceId, ticketIds, price }) => {
    const { words, ...when } = await occurrenceWords(tx, occurrenceId)
    const [first] = (await getTickets(tx, ticketIds)).values()
    return [
      {
        template: 'listing_created',
        to: sellerId,
        ...when,
        words: { ...words, ...(first?.transferApp ? { app: first.transferApp } : {}) },
        seats: await seatsOf(tx, ticketIds),
        money: { priceEach: price },
        context: first?.safety ?? 'reissued',
      },
    ]
  }),
  mailsAbout(platform, listingExpired, async (tx, { sellerId, occurrenceId }) => [
    { template: 'listing_expired', to: sellerId, ...(await occurrenceWords(tx, occurrenceId)) },
  ]),
  mailsAbout(platform, listingWithdrawn, async (tx, { sellerId, occurrenceId }) => [
    { template: 'listing_withdrawn', to: sellerId, ...(await occurrenceWords(tx, occurrenceId)) },
  ]),
]
