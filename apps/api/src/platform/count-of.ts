import type { RawBuilder } from 'kysely'
import type { Invariant } from './part.ts'

/** An invariant that is one query `select count(*)::int as count …`. */
export function countOf(name: Invariant['name'], says: string, query: RawBuilder<unknown>): Invariant {
  return {
    name,
    says,
    async count(db) {
      const { rows } = await query.execute(db)
      return (rows[0] as { count: number }).count
    },
  }
}
