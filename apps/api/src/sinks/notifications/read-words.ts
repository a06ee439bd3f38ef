import { getTransaction, itemsOf } from '#modules/escrow'
import { getOccurrences } from '#modules/events'
import { getTickets } from '#modules/tickets'
import type { Tx } from '#platform/db'
import type { MailParamsInput } from './params.ts'

type Words = Pick<MailParamsInput, 'words' | 'times' | 'money' | 'seats'>

/** Event, when and where, in the event's own time zone. */
export async function occurrenceWords(tx: Tx, occurrenceId: string): Promise<Words & { timeZone: string }> {
  const info = (await getOccurrences(tx, [occurrenceId])).get(occurrenceId)
  if (!info) throw new Error(`no occurrence ${occurrenceId}`)
  return {
    words: { event: info.title, eventId: info.eventId, where: `${info.venueName}, ${info.city}` },
    times: { when: { at: info.startsAt.toISOString(), timeZone: info.timeZone } },
    timeZone: info.timeZone,
  }
}

export async function seatsOf(tx: Tx, ticketIds: readonly string[]) {
  const tickets = await getTickets(tx, ticketIds)
  return ticketIds.flatMap((id) => tickets.get(id)?.seat ?? [])
}

/** A purchase with its sums, as fixed when it was reserved. */
export async function purchaseWords(tx: Tx, transactionId: string): Promise<Required<Words>> {
  const purchase = await getTransaction(tx, transactionId)
  if (!purchase) throw new Error(`no transaction ${transactionId}`)
  const items = (await itemsOf(tx, [transactionId])).get(transactionId) ?? []
  const { timeZone, words, times } = await occurrenceWords(tx, purchase.occurrence_id)
  const sum = (...shares: (keyof (typeof items)[number]['shares'])[]) => ({
    amount: items.flatMap((item) => shares.map((share) => item.shares[share])).reduce((all, one) => all + one, 0),
    currency: purchase.currency,
  })
  const royalty = sum('royalty')
  return {
    words: { ...words, transactionId, reference: purchase.reference },
    times: { ...times, atTheLatest: { at: purchase.clears_at.toISOString(), timeZone } },
    seats: await seatsOf(
      tx,
      items.map((item) => item.ticketId),
    ),
    money: {
      ticketsTotal: sum('price'),
      buyerFee: sum('buyerFee'),
      buyerFeeVat: sum('buyerFeeVat'),
      paid: { amount: purchase.buyer_total, currency: purchase.currency },
      sellerFee: sum('sellerFee', 'sellerFeeVat'),
      ...(royalty.amount > 0 ? { royalty } : {}),
      youReceive: sum('sellerNet'),
    },
  }
}
