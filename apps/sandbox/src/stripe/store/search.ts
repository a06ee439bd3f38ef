import { sql } from 'kysely'
import type { Call } from '../wire/call.ts'
import { integer, params, text } from '../wire/fields.ts'
import { get, type Route } from '../wire/route.ts'
import { invalid } from '../wire/stripe-error.ts'
import type { Kind } from './objects.ts'

type Condition = ReturnType<typeof sql>

const clause = /^\s*(?:metadata\[(['"])(.{1,40}?)\1\]|([a-z_]+))\s*:\s*(['"])(.*?)\4\s*/
const searchable = ['status', 'customer', 'currency', 'email', 'payment_intent']

/** Stripe's query language as far as the product needs it: equal fields and metadata, joined by AND. */
function readQuery(query: string): Condition[] {
  const conditions: Condition[] = []
  let rest = query
  for (;;) {
    const match = clause.exec(rest)
    const [whole, , key, field, , value] = match ?? []
    if (whole === undefined || value === undefined || (field !== undefined && !searchable.includes(field))) {
      throw invalid(`We were unable to parse your search query: ${query}`, { param: 'query' })
    }
    if (key !== undefined) conditions.push(sql`body->'metadata' @> ${JSON.stringify({ [key]: value })}::jsonb`)
    else conditions.push(sql`body->>${field} = ${value}`)
    rest = rest.slice(whole.length)
    if (rest === '') return conditions
    if (!/^AND\s/i.test(rest)) throw invalid(`We were unable to parse your search query: ${query}`, { param: 'query' })
    rest = rest.slice(4)
  }
}

const searchParams = params({
  query: text,
  limit: integer.refine((value) => value >= 1 && value <= 100, { error: 'limit' }).optional(),
  page: text.optional(),
})

async function search(
  call: Call,
  kind: Kind,
  url: string,
  input: { query: string; limit?: number | undefined; page?: string | undefined },
) {
  const limit = input.limit ?? 10
  const from = input.page === undefined ? Number.MAX_SAFE_INTEGER : Number(input.page)
  if (!Number.isSafeInteger(from)) throw invalid(`Invalid page: ${input.page}`, { param: 'page' })
  const where = sql.join(
    [sql`account = ${call.account}`, sql`kind = ${kind}`, sql`seq < ${from}`, ...readQuery(input.query)],
    sql` and `,
  )
  const found = await sql<{ seq: number; body: object }>`
    select seq, body from object where ${where} order by seq desc limit ${limit + 1}`.execute(call.tx)
  const rows = found.rows.slice(0, limit)
  const more = found.rows.length > limit
  return {
    object: 'search_result',
    data: rows.map((row) => row.body),
    has_more: more,
    next_page: more ? String(rows.at(-1)?.seq) : null,
    url,
  }
}

const searched = [
  ['payment_intent', '/v1/payment_intents/search'],
  ['charge', '/v1/charges/search'],
  ['customer', '/v1/customers/search'],
] as const

/** Unlike Stripe's, which lags by up to a minute, this search is up to date. */
export const searchRoutes: Route[] = searched.map(([kind, url]) =>
  get(url, searchParams, (call, input) => search(call, kind, url, input)),
)
