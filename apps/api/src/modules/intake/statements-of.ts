import type { Db } from '#platform/db'
import { ownRead } from './own.ts'

/** What was said in reviews, oldest first, by review. */
export async function statementsOf(db: Db, conflictIds: readonly string[]) {
  const statements = await ownRead(db)
    .selectFrom('intake.statement')
    .selectAll()
    .where('conflict_id', '=', (eb) => eb.fn.any(eb.val(conflictIds)))
    .orderBy('id')
    .execute()
  return Map.groupBy(statements, (statement) => statement.conflict_id)
}
