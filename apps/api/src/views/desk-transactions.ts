import type { TransactionRow } from '#modules/escrow'
import { occurrencesMatching } from '#modules/events'
import { peopleMatching } from '#modules/identity'
import { balancesOf } from '#modules/ledger'
import type { Db } from '#platform/db'
import type { Part, Platform } from '#platform/part'
import { IdMark, pageOf, type PageQuery, readCursor } from '#platform/paging'
import { refuseUnless } from '#platform/problem'
import { serve } from '#platform/serve'
import { desk, type DeskTransaction, type DeskTransactionLine } from '@fullhouse/contracts/desk'
import type { TransactionState } from '@fullhouse/contracts/escrow'
import { platformProblems } from '@fullhouse/contracts/problem'
import { deskSteps } from './desk-transaction-steps.ts'
import { presentClaim, presentTransfer } from './present-transfer.ts'
import {
  gatherTransactions,
  type Gathered,
  presentCore,
  presentItems,
  presentTotal,
  scansOf,
} from './read-transactions.ts'
import { everything } from './view-tables.ts'

type Query = PageQuery & { q?: string | undefined; state?: TransactionState | undefined }

/** By reference, by person, or by event: whichever the words fit. */
async function searchTransactions(db: Db, query: Query) {
  const after = readCursor(query.cursor, IdMark)
  const words = query.q?.trim()
  const people = words ? await peopleMatching(db, words) : []
  const occurrences = words ? await occurrencesMatching(db, words) : []
  const rows = await everything(db)
    .selectFrom('escrow.transaction')
    .selectAll()
    .$if(words !== undefined && words !== '', (q) =>
      q.where((eb) =>
        eb.or([
          eb('reference', '=', (words ?? '').toUpperCase()),
          eb('buyer_id', '=', eb.fn.any(eb.val(people))),
          eb('seller_id', '=', eb.fn.any(eb.val(people))),
          eb('occurrence_id', '=', eb.fn.any(eb.val(occurrences))),
        ]),
      ),
    )
    .$if(query.state !== undefined, (q) => q.where('state', '=', query.state as TransactionState))
    .$if(after !== undefined, (q) => q.where('id', '<', after?.[0] ?? ''))
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const { shown, nextCursor } = pageOf(rows, query.limit, (row) => [row.id])
  const gathered = await gatherTransactions(db, shown)
  return {
    items: shown.map((row) => presentLine(row, gathered)),
    nextCursor,
  }
}

/** What is open about a purchase: the transfer and the claim. */
export function presentCase(row: TransactionRow, gathered: Gathered) {
  const transfer = gathered.transfers.get(row.id)
  const claim = gathered.claims.get(row.id)
  return {
    transfer: transfer ? presentTransfer(transfer, { role: 'agent', buyer: gathered.people.get(row.buyer_id) }) : null,
    claim: claim ? presentClaim(claim) : null,
  }
}

export function presentLine(row: TransactionRow, gathered: Gathered): DeskTransactionLine {
  const { safety: _, ...core } = presentCore(row, gathered)
  const person = (id: string) => {
    const found = gathered.people.get(id)
    return { id, name: found?.name ?? '', email: found?.email ?? '' }
  }
  return {
    ...core,
    buyer: person(row.buyer_id),
    seller: person(row.seller_id),
    buyerPays: presentTotal(row, gathered).buyerPays,
  }
}

/** A purchase with everything that happened to it, for our people. */
export async function readForDesk(db: Db, transactionId: string): Promise<DeskTransaction> {
  const row = await everything(db)
    .selectFrom('escrow.transaction')
    .selectAll()
    .where('id', '=', transactionId)
    .executeTakeFirst()
  refuseUnless(row, platformProblems.not_found)
  const gathered = await gatherTransactions(db, [row])
  const items = gathered.items.get(row.id) ?? []
  const ticketIds = items.map((item) => item.ticketId)
  const payments = await everything(db)
    .selectFrom('payments.allocation as a')
    .innerJoin('payments.payment as p', 'p.id', 'a.payment_id')
    .select(['p.id', 'p.intent_id', 'p.charge_id'])
    .where('a.subject_type', '=', 'transaction')
    .where('a.subject_id', '=', row.id)
    .execute()
  const payout = gathered.payouts.get(row.id)
  const present = (id: string | null | undefined): id is string => typeof id === 'string'
  const balances = await balancesOf(db, { type: 'transaction', id: row.id })
  return {
    ...presentLine(row, gathered),
    safety: row.safety,
    ...presentCase(row, gathered),
    items: presentItems(items, gathered, row, await scansOf(db, row.id, ticketIds)),
    total: presentTotal(row, gathered),
    accounts: balances.map(({ kind, balance }) => ({ kind, balance })),
    timeline: await deskSteps(db, {
      transactionId: row.id,
      listingId: row.listing_id,
      ticketIds,
      paymentIds: payments.map((payment) => payment.id),
      payoutIds: payout ? [payout.id] : [],
      objectIds: [...payments.flatMap((p) => [p.intent_id, p.charge_id]), payout?.provider_payout_id].filter(present),
    }),
  }
}

/** Transactions as the desk sees them. */
export const deskTransactionsView = ({ db }: Platform): Part => ({
  name: 'desk-transactions',
  routes: [
    serve(desk.transactions, ({ query }) => searchTransactions(db, query)),
    serve(desk.transaction, ({ params }) => readForDesk(db, params.id)),
  ],
})
