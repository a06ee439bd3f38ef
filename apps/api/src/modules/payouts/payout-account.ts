import type { GatewayAccount } from '#modules/payments'
import type { Db, Tx } from '#platform/db'
import { publish } from '#platform/outbox'
import { refuseUnless } from '#platform/problem'
import { payoutProblems, type PayoutAccount } from '@fullhouse/contracts/payouts'
import { sql } from 'kysely'
import { payoutAccountChanged } from './events.ts'
import { own, ownRead } from './own.ts'

export interface PayoutAccountRow {
  accountId: string
  country: string
  createKey: string
  providerId: string | null
  ready: boolean
}

const columns = ['account_id', 'country', 'create_key', 'provider_id', 'state'] as const

/** This seller's payout account, made with its key on first use, before the gateway hears of it. */
export async function openPayoutAccount(tx: Tx, accountId: string, country: string): Promise<PayoutAccountRow> {
  await own(tx)
    .insertInto('payouts.payout_account')
    .values({ account_id: accountId, gateway: 'stripe', country, create_key: `acct:${accountId}` })
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .execute()
  const row = await findPayoutAccount(tx, accountId)
  refuseUnless(row && row.country === country, payoutProblems.country_fixed)
  return row
}

export async function findPayoutAccount(db: Db, accountId: string): Promise<PayoutAccountRow | null> {
  return present(
    await ownRead(db)
      .selectFrom('payouts.payout_account')
      .select(columns)
      .where('account_id', '=', accountId)
      .executeTakeFirst(),
  )
}

export async function findByProviderId(db: Db, providerId: string): Promise<PayoutAccountRow | null> {
  return present(
    await ownRead(db)
      .selectFrom('payouts.payout_account')
      .select(columns)
      .where('provider_id', '=', providerId)
      .executeTakeFirst(),
  )
}

interface Row {
  account_id: string
  country: string
  create_key: string
  provider_id: string | null
  state: string
}

const present = (row: Row | undefined): PayoutAccountRow | null =>
  row
    ? {
        accountId: row.account_id,
        country: row.country,
        createKey: row.create_key,
        providerId: row.provider_id,
        ready: row.state === 'ready',
      }
    : null

/** Mirrors the gateway's view. Returns whether payouts to this seller can flow now. */
export async function recordAccount(tx: Tx, accountId: string, seen: GatewayAccount): Promise<boolean> {
  const state = seen.ready ? 'ready' : seen.restricted ? 'restricted' : seen.detailsSubmitted ? 'pending' : 'started'
  const before = await own(tx)
    .selectFrom('payouts.payout_account')
    .select('state')
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await own(tx)
    .updateTable('payouts.payout_account')
    .set({
      provider_id: seen.id,
      state,
      payouts_enabled: seen.ready,
      requirements: seen.requirements,
      updated_at: sql<Date>`platform.now()`,
    })
    .where('account_id', '=', accountId)
    .execute()
  if (before.state !== state) {
    await publish(tx, payoutAccountChanged, { type: 'account', id: accountId }, { accountId, state }, [
      `account:${accountId}`,
    ])
  }
  return seen.ready
}

/** Where my payouts go, as the seller reads it. */
export async function readPayoutAccount(db: Db, accountId: string): Promise<PayoutAccount> {
  const row = await ownRead(db)
    .selectFrom('payouts.payout_account')
    .select(['state', 'country', 'requirements', 'payouts_enabled'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (!row) return { state: 'none', country: null, requirements: [], payoutsEnabled: false }
  return { state: row.state, country: row.country, requirements: row.requirements, payoutsEnabled: row.payouts_enabled }
}

/**
 * Sellers whose payouts wait for their account and who were not asked about lately: the gateway's word that it is
 * ready may be lost, or cross a payout on its way to being blocked. Ready ones less often: there, the gateway refused.
 */
export async function takeAccountsToAsk(tx: Tx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ account_id: string }>`
    update payouts.payout_account set updated_at = platform.now() where account_id in (
      select a.account_id from payouts.payout_account a
      where a.provider_id is not null
        and a.updated_at < platform.now() - case a.state when 'ready' then interval '1 hour' else interval '10 minutes' end
        and exists (select from payouts.payout p where p.seller_id = a.account_id and p.state = 'blocked')
      order by a.updated_at limit ${limit} for update skip locked)
    returning account_id`.execute(tx)
  return rows.map((row) => row.account_id)
}
