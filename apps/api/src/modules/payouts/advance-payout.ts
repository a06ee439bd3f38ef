import type { Db, Tx } from '#platform/db'
import { publish } from '#platform/outbox'
import { type Selectable, sql } from 'kysely'
import { payoutBlocked, payoutFailed, payoutPaid, payoutSent } from './events.ts'
import { own, ownRead } from './own.ts'
import type { PayoutsTables } from './tables.ts'

export type PayoutRow = Selectable<PayoutsTables['payouts.payout']>

export async function getPayout(db: Db, by: { id: string } | { providerId: string }): Promise<PayoutRow | null> {
  const row = await ownRead(db)
    .selectFrom('payouts.payout')
    .selectAll()
    .$if('id' in by, (q) => q.where('id', '=', (by as { id: string }).id))
    .$if('providerId' in by, (q) => q.where('provider_payout_id', '=', (by as { providerId: string }).providerId))
    .executeTakeFirst()
  return row ?? null
}

/** Claims a scheduled payout for sending and fixes its destination; a repeat finds it claimed and goes on. */
export async function startTransfer(tx: Tx, payoutId: string, destination: string): Promise<boolean> {
  const row = await own(tx)
    .updateTable('payouts.payout')
    .set({ state: 'transferring', destination: sql<string>`coalesce(destination, ${destination})` })
    .where('id', '=', payoutId)
    .where('state', 'in', ['scheduled', 'transferring'])
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The transfer happened. `true` for the one caller that wrote it: that one posts it. */
export async function recordTransfer(tx: Tx, payoutId: string, transferId: string): Promise<boolean> {
  const row = await own(tx)
    .updateTable('payouts.payout')
    .set({ transfer_id: transferId, state: 'in_transit', last_error: null })
    .where('id', '=', payoutId)
    .where('state', '=', 'transferring')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/**
 * The seller's account is not ready after all. With `refused`, the gateway said a definite no to the present key,
 * which it would repeat for a day: the next try has a new one. Without that the key stays, call or no call. Either
 * way only while nobody else has gone on: a transfer under way must find its payout to be written down.
 */
export async function blockPayout(tx: Tx, payout: PayoutRow, why: string, refused: boolean): Promise<void> {
  const version = payout.version + (refused ? 1 : 0)
  const row = await own(tx)
    .updateTable('payouts.payout')
    .set({
      state: 'blocked',
      blocked_by: 'onboarding',
      last_error: why,
      version,
      transfer_key: `tr:${payout.subject_id}:seller:v${version}`,
    })
    .where('id', '=', payout.id)
    .where('version', '=', payout.version)
    .where('state', '=', refused ? 'transferring' : 'scheduled')
    .returning('id')
    .executeTakeFirst()
  if (row)
    await publish(
      tx,
      payoutBlocked,
      { type: 'payout', id: payout.id },
      { ...about(payout), reason: 'onboarding' },
      channels(payout),
    )
}

/** The gateway refused the bank payout for good under this key; the next try has a new one. */
export async function renewBankPayoutKey(tx: Tx, payout: PayoutRow, why: string): Promise<void> {
  await own(tx)
    .updateTable('payouts.payout')
    .set({ version: payout.version + 1, payout_key: `po:${payout.id}:v${payout.version + 1}`, last_error: why })
    .where('id', '=', payout.id)
    .where('version', '=', payout.version)
    .where('provider_payout_id', 'is', null)
    .execute()
}

/** The bank payout was made. `true` for the one caller that wrote it. */
export async function recordBankPayout(tx: Tx, payout: PayoutRow, providerId: string): Promise<boolean> {
  const row = await own(tx)
    .updateTable('payouts.payout')
    .set({ provider_payout_id: providerId })
    .where('id', '=', payout.id)
    .where('provider_payout_id', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (row) await publish(tx, payoutSent, { type: 'payout', id: payout.id }, about(payout), channels(payout))
  return row !== undefined
}

/** The bank has it. `true` for the one caller that wrote it. */
export async function markPaid(tx: Tx, payout: PayoutRow): Promise<boolean> {
  const row = await own(tx)
    .updateTable('payouts.payout')
    .set({ state: 'paid', paid_at: sql<Date>`platform.now()` })
    .where('id', '=', payout.id)
    .where('state', '=', 'in_transit')
    .returning('id')
    .executeTakeFirst()
  if (row) await publish(tx, payoutPaid, { type: 'payout', id: payout.id }, about(payout), channels(payout))
  return row !== undefined
}

/** The bank sent it back. `true` for the one caller that wrote it. */
export async function markFailed(tx: Tx, payout: PayoutRow, reason: string): Promise<boolean> {
  const row = await own(tx)
    .updateTable('payouts.payout')
    .set({ state: 'failed', last_error: reason })
    .where('id', '=', payout.id)
    .where('state', '=', 'in_transit')
    .returning('id')
    .executeTakeFirst()
  if (row)
    await publish(tx, payoutFailed, { type: 'payout', id: payout.id }, { ...about(payout), reason }, channels(payout))
  return row !== undefined
}

/** Transferred payouts of a charge that have not gone to the bank yet. */
export async function payoutsWaitingForFunds(db: Db, chargeId: string): Promise<string[]> {
  const rows = await ownRead(db)
    .selectFrom('payouts.payout')
    .select('id')
    .where('source_charge_id', '=', chargeId)
    .where('state', '=', 'in_transit')
    .where('provider_payout_id', 'is', null)
    .execute()
  return rows.map((row) => row.id)
}

/** Payouts to push or to ask about again: not touched in the last minute, longest untouched first. Marks them touched. */
export async function takePayoutsToPush(tx: Tx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update payouts.payout set polled_at = clock_timestamp() where id in (
      select p.id from payouts.payout p where p.state in ('scheduled', 'transferring', 'in_transit')
        and coalesce(p.polled_at, clock_timestamp() - interval '1 hour') < clock_timestamp() - interval '60 seconds'
        and p.created_at < platform.now() - interval '30 seconds'
      order by p.polled_at nulls first, p.created_at limit ${limit} for update skip locked)
    returning id`.execute(tx)
  return rows.map((row) => row.id)
}

const channels = (payout: PayoutRow) => [`account:${payout.seller_id}`]
const about = (payout: PayoutRow) => ({
  payoutId: payout.id,
  transactionId: payout.subject_id,
  sellerId: payout.seller_id,
  amount: payout.amount,
  currency: payout.currency,
})
