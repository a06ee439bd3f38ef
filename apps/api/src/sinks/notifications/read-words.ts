import { getTransaction, itemsOf, transfersOf } from '#modules/escrow'
import { getOccurrences } from '#modules/events'
import { getPeople } from '#modules/identity'
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

/** A purchase with its sums, as fixed when it was reserved, and what is being sent. */
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
  const tickets = await getTickets(
    tx,
    items.map((item) => item.ticketId),
  )
  const printedEvent = [...tickets.values()][0]?.printedEvent
  const transfer = (await transfersOf(tx, [transactionId])).get(transactionId)
  const time = (at: Date) => ({ at: at.toISOString(), timeZone })
  return {
    words: {
      ...words,
      transactionId,
      reference: purchase.reference,
      ...(transfer ? { app: transfer.app } : {}),
      ...(printedEvent ? { printedEvent } : {}),
      ...(purchase.printed_starts_at ? { printed: purchase.printed_starts_at.replace('T', ', ') } : {}),
    },
    times: {
      ...times,
      atTheLatest: time(purchase.clears_at),
      ...(transfer ? { sendBy: time(transfer.due_at) } : {}),
      ...(transfer?.answer_by ? { answerBy: time(transfer.answer_by) } : {}),
    },
    seats: items.flatMap((item) => tickets.get(item.ticketId)?.seat ?? []),
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

/** Whom a transfer goes to in the issuer's app; for the seller who sends it, and the buyer themselves. */
export async function addresseeWords(tx: Tx, buyerId: string): Promise<{ sendTo: string }> {
  const buyer = (await getPeople(tx, [buyerId])).get(buyerId)
  if (!buyer) throw new Error(`nobody to send to: account ${buyerId}`)
  return { sendTo: `${buyer.name}, ${buyer.email}` }
}
