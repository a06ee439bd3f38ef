import { sql } from 'kysely'
import type { Call } from '../wire/call.ts'
import { newId } from '../store/ids.ts'

type BalanceTransactionType =
  | 'charge'
  | 'payment'
  | 'refund'
  | 'refund_failure'
  | 'payment_refund'
  | 'transfer'
  | 'transfer_refund'
  | 'payout'
  | 'payout_failure'
  | 'payout_cancel'
  | 'adjustment'

export interface Posting {
  type: BalanceTransactionType
  amount: number
  fee?: number
  currency: string
  source: string
  description?: string | null
  /** Unix seconds; money not yet available by then is pending. At once when left out. */
  availableOn?: number
}

/** Writes one line into an account's books. Amounts in minor units, negative when money leaves. */
export async function postBalanceTransaction(call: Call, posting: Posting): Promise<string> {
  const now = call.world.clock.now()
  const fee = posting.fee ?? 0
  const availableOn = posting.availableOn ?? now
  const id = newId('txn')
  await call.tx
    .insertInto('balance_transaction')
    .values({
      id,
      account: call.account,
      currency: posting.currency,
      amount: posting.amount,
      fee,
      net: posting.amount - fee,
      type: posting.type,
      source: posting.source,
      description: posting.description ?? null,
      status: availableOn <= now ? 'available' : 'pending',
      created: now,
      available_on: availableOn,
    })
    .execute()
  return id
}

/** Holds every other spender of this account's money in this currency until the transaction ends. */
export async function lockFunds(call: Call, currency: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`funds ${call.account} ${currency}`}, 0))`.execute(call.tx)
}

export async function availableFunds(call: Call, currency: string): Promise<number> {
  const row = await call.tx
    .selectFrom('balance_transaction')
    .select((e) => e.fn.coalesce(e.fn.sum<number>('net'), sql<number>`0`).as('sum'))
    .where('account', '=', call.account)
    .where('currency', '=', currency)
    .where('status', '=', 'available')
    .executeTakeFirstOrThrow()
  return Number(row.sum)
}

export async function balanceTransactionOf(call: Call, id: string) {
  return call.tx.selectFrom('balance_transaction').selectAll().where('id', '=', id).executeTakeFirst()
}
