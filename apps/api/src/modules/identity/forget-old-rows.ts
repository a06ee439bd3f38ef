import { sql } from 'kysely'
import { type Db, inTransaction } from '#platform/db'
import type { Log } from '#platform/log'

/** Removes what protects nobody any more: spent tokens, sessions ended 90 days ago, old counts. */
export async function forgetOldRows(db: Db, log: Log): Promise<void> {
  await inTransaction(db, async (tx) => {
    await sql`delete from identity.one_time_token where expires_at < clock_timestamp() - interval '7 days'`.execute(tx)
    await sql`delete from identity.sign_in_throttle where first_failure_at < platform.now() - interval '2 days'
      and coalesce(paused_until, '-infinity') < platform.now()`.execute(tx)
    await sql`delete from identity.phone_send where at < platform.now() - interval '7 days'`.execute(tx)
    await sql`delete from identity.refresh_token t using identity.session s where s.id = t.session_id
      and (t.expires_at < clock_timestamp() - interval '1 day' or s.ended_at < platform.now() - interval '1 day')`.execute(
      tx,
    )
    const { numAffectedRows } = await sql`delete from identity.session s
      where (s.ended_at < platform.now() - interval '90 days' or s.expires_at < clock_timestamp() - interval '90 days')
        and not exists (select from identity.refresh_token t where t.session_id = s.id)`.execute(tx)
    log.info({ sessions: Number(numAffectedRows ?? 0n) }, 'old sessions and tokens removed')
  })
}
