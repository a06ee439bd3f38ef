import { sql } from 'kysely'
import type { Call } from '../wire/call.ts'
import { invalid } from '../wire/stripe-error.ts'
import type { Kind } from './objects.ts'

export interface PageInput {
  limit?: number | undefined
  starting_after?: string | undefined
  ending_before?: string | undefined
  created?:
    | number
    | { gt?: number | undefined; gte?: number | undefined; lt?: number | undefined; lte?: number | undefined }
    | undefined
}

export interface Page<T> {
  object: 'list'
  data: T[]
  has_more: boolean
  url: string
}

const comparisons = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

type ListedTable = 'object' | 'event' | 'balance_transaction'

async function cursor(call: Call, table: ListedTable, id: string, param: string): Promise<number> {
  const row = await call.tx.selectFrom(table).select('seq').where('id', '=', id).executeTakeFirst()
  if (!row) throw invalid(`No such object: '${id}'`, { code: 'resource_missing', param })
  return row.seq
}

/** One page in Stripe's order, newest first, of the rows that match every given condition. */
export async function pageOf<Row>(
  call: Call,
  table: ListedTable,
  url: string,
  input: PageInput,
  conditions: ReturnType<typeof sql>[],
): Promise<Page<Row>> {
  const limit = input.limit ?? 10
  const where = [sql`account = ${call.account}`, ...conditions]
  if (input.starting_after) where.push(sql`seq < ${await cursor(call, table, input.starting_after, 'starting_after')}`)
  if (input.ending_before) where.push(sql`seq > ${await cursor(call, table, input.ending_before, 'ending_before')}`)
  if (typeof input.created === 'number') where.push(sql`created = ${input.created}`)
  else if (input.created) {
    for (const [name, sign] of Object.entries(comparisons)) {
      const bound = input.created[name as keyof typeof comparisons]
      if (bound !== undefined) where.push(sql`created ${sql.raw(sign)} ${bound}`)
    }
  }
  const backwards = input.ending_before !== undefined
  const rows = await sql<Row>`select * from ${sql.table(table)} where ${sql.join(where, sql` and `)}
    order by seq ${sql.raw(backwards ? 'asc' : 'desc')} limit ${limit + 1}`.execute(call.tx)
  const data = rows.rows.slice(0, limit)
  return { object: 'list', data: backwards ? data.toReversed() : data, has_more: rows.rows.length > limit, url }
}

/** A page of stored objects, filtered by equal fields of their bodies. */
export async function listObjects<T>(
  call: Call,
  kind: Kind,
  url: string,
  input: PageInput,
  fields: Record<string, string | undefined> = {},
): Promise<Page<T>> {
  const conditions = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => sql`(body ? ${sql.lit(field)} and body->>${sql.lit(field)} = ${value})`)
  const page = await pageOf<{ body: T }>(call, 'object', url, input, [sql`kind = ${kind}`, ...conditions])
  return { ...page, data: page.data.map((row) => row.body) }
}

export const emptyList = <T>(url: string): Page<T> & { total_count?: number } => ({
  object: 'list',
  data: [],
  has_more: false,
  url,
})
