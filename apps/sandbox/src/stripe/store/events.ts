import { sql } from 'kysely'
import { z } from 'zod'
import { listing, params, text } from '../wire/fields.ts'
import { get, type Route } from '../wire/route.ts'
import { missing } from '../wire/stripe-error.ts'
import { pageOf } from './list-page.ts'

const base = '/v1/events'

export const eventRoutes: Route[] = [
  get(
    base,
    params({ ...listing, type: text.optional(), types: z.array(text).max(20).optional() }),
    async (call, input) => {
      const wanted = [...(input.types ?? []), ...(input.type === undefined ? [] : [input.type])]
      const conditions = wanted.length === 0 ? [] : [sql`type = any(${wanted})`]
      const page = await pageOf<{ body: object }>(call, 'event', base, input, conditions)
      return { ...page, data: page.data.map((row) => row.body) }
    },
  ),
  get(`${base}/:id`, params({}), async (call, _input, id) => {
    const row = await call.tx
      .selectFrom('event')
      .select('body')
      .where('id', '=', id)
      .where('account', '=', call.account)
      .executeTakeFirst()
    if (!row) throw missing('event', id, 'id')
    return row.body
  }),
]
