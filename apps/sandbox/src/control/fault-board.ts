import { sql } from 'kysely'
import type { Database, FaultTable } from '../database/tables.ts'

export type FaultScope = FaultTable['scope']
type FaultKind = FaultTable['kind']

export interface Fault {
  id: number
  kind: FaultKind
  status: number | null
  delayMs: number | null
}

export interface NewFault {
  scope: FaultScope
  kind: FaultKind
  match?: string | undefined
  status?: number | undefined
  delayMs?: number | undefined
  times?: number | undefined
}

/** The faults somebody asked for. Rows, so a restart keeps them; counted, so the usual case costs no query. */
export class FaultBoard {
  #db: Database
  #standing = 0

  constructor(db: Database) {
    this.#db = db
  }

  async load(): Promise<void> {
    const row = await this.#db
      .selectFrom('fault')
      .select((e) => e.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    this.#standing = row.count
  }

  async add(fault: NewFault): Promise<number> {
    const row = await this.#db
      .insertInto('fault')
      .values({
        scope: fault.scope,
        kind: fault.kind,
        match: fault.match ?? null,
        status: fault.status ?? null,
        delay_ms: fault.delayMs ?? null,
        remaining: fault.times ?? null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    this.#standing += 1
    return row.id
  }

  async clear(): Promise<void> {
    await this.#db.deleteFrom('fault').execute()
    this.#standing = 0
  }

  list() {
    return this.#db.selectFrom('fault').selectAll().orderBy('id').execute()
  }

  /** Uses up and returns the oldest standing fault that matches, if there is one. */
  async take(scope: FaultScope, subject: string): Promise<Fault | undefined> {
    if (this.#standing === 0) return undefined
    const result = await sql<{ id: number; kind: FaultKind; status: number | null; delay_ms: number | null }>`
      update fault set hits = hits + 1, remaining = remaining - 1
      where id = (
        select id from fault
        where scope = ${scope} and (remaining is null or remaining > 0)
          and (match is null or position(match in ${subject}) > 0)
        order by id limit 1 for update)
      returning id, kind, status, delay_ms`.execute(this.#db)
    const row = result.rows[0]
    return row && { id: row.id, kind: row.kind, status: row.status, delayMs: row.delay_ms }
  }
}
