import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { addressClass } from './address-class.ts'

/**
 * Two counts of wrong passwords, both in the database. Per typed address and network: a pause after 5,
 * doubling from 30 s to an hour. Per typed address from everywhere: a pause of 15 min after 50 within an
 * hour, which never stops networks the owner has signed in from, so nobody can lock the owner out.
 */
const near = { failures: 5, pauseSeconds: 30, longestSeconds: 3600, forgetSeconds: 86_400 }
const everywhere = { failures: 50, pauseSeconds: 900, longestSeconds: 900, forgetSeconds: 3600 }

export interface SignInTry {
  email: string
  address: string
  /** The account has been signed in from this network before. */
  knownAddress: boolean
}

interface Paused {
  until: Date
}

const key = (...parts: string[]) => createHash('sha256').update(parts.join('\n')).digest()
const nearKey = (of: SignInTry) => key('near', of.email, addressClass(of.address))
const everywhereKey = (email: string) => key('everywhere', email)

/** Until when this try is paused; `null` when it may go on. */
export async function pausedUntil(db: Db, of: SignInTry): Promise<Date | null> {
  const keys = of.knownAddress ? [nearKey(of)] : [nearKey(of), everywhereKey(of.email)]
  const { rows } = await sql<{ until: Date | null }>`select max(paused_until) as until
    from identity.sign_in_throttle where key = any(${keys}::bytea[]) and paused_until > platform.now()`.execute(db)
  return rows[0]?.until ?? null
}

/**
 * Counts a wrong password. Tries that were checked while another one started a pause are not answered:
 * `answered` is false and they must look like any paused try. `startedPause` is set for the one that did.
 */
export async function countFailure(tx: Tx, of: SignInTry): Promise<{ answered: boolean; startedPause: Paused | null }> {
  const here = await count(tx, nearKey(of), near)
  if (!here.counted) return { answered: false, startedPause: null }
  const all = await count(tx, everywhereKey(of.email), everywhere)
  return { answered: all.counted || of.knownAddress, startedPause: here.pause ?? all.pause }
}

async function count(tx: Tx, counter: Buffer, limit: typeof near) {
  const { rows } = await sql<{ failures: number; paused_until: Date | null }>`
    insert into identity.sign_in_throttle as t (key) values (${counter})
    on conflict (key) do update set
      failures = case when ${stale(limit)} then 1 else t.failures + 1 end,
      first_failure_at = case when ${stale(limit)} then platform.now() else t.first_failure_at end,
      paused_until = case when not ${stale(limit)} and t.failures + 1 >= ${limit.failures} then platform.now()
        + make_interval(secs => least(${limit.longestSeconds}::float8,
            ${limit.pauseSeconds} * power(2, least(t.failures + 1 - ${limit.failures}, 20)))) end
    where t.paused_until is null or t.paused_until <= platform.now()
    returning failures, paused_until`.execute(tx)
  const row = rows[0]
  const until = row?.paused_until ?? null
  return { counted: row !== undefined, pause: until && row?.failures === limit.failures ? { until } : null }
}

const stale = (limit: typeof near) =>
  sql`(t.first_failure_at < platform.now() - make_interval(secs => ${limit.forgetSeconds}))`

/**
 * Whether the owner of an address may be written to about this now: once an hour for each matter, however
 * many networks try, so that nobody can fill an inbox.
 */
export async function mayTell(tx: Tx, email: string, about: 'pause' | 'registered_again'): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into identity.sign_in_throttle as t (key, told_at) values (${key('told', about, email)}, platform.now())
    on conflict (key) do update set told_at = excluded.told_at, first_failure_at = excluded.told_at
    where t.told_at < platform.now() - interval '1 hour'`.execute(tx)
  return numAffectedRows === 1n
}

/** The right password or a new one starts the counts over. */
export async function forgetFailures(tx: Tx, of: Pick<SignInTry, 'email'> & { address?: string }): Promise<void> {
  const keys = [everywhereKey(of.email), key('told', 'pause', of.email)]
  if (of.address !== undefined) keys.push(key('near', of.email, addressClass(of.address)))
  await sql`delete from identity.sign_in_throttle where key = any(${keys}::bytea[])`.execute(tx)
}
