import { sql } from 'kysely'
import type { Tx } from '#platform/db'

/**
 * How alike a word must be for `<%` in this transaction: 0.4 still finds two swapped letters in a short name
 * ("Gloebn"), while the extension's own 0.6 would not.
 */
export async function allowTypos(tx: Tx): Promise<void> {
  await sql`set local pg_trgm.word_similarity_threshold = 0.4`.execute(tx)
}
