import type { Tx } from '#platform/db'
import { sql } from 'kysely'

/** Until the commit nobody else opens an intake or adds a file for this seller, so that limits hold in a race. */
export async function lockSeller(tx: Tx, sellerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`intake:${sellerId}`}, 0))`.execute(tx)
}
