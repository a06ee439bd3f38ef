import { sql, type Selectable } from 'kysely'
import { accountCurrency } from '../connect/account-currency.ts'
import type { BalanceTransactionTable } from '../../database/tables.ts'
import { pageOf } from '../store/list-page.ts'
import { currency, listing, params, text } from '../wire/fields.ts'
import { get, type Route } from '../wire/route.ts'
import { missing } from '../wire/stripe-error.ts'
import { balanceTransactionOf } from './post-balance-transaction.ts'
import { presentBalanceTransaction } from './present-balance-transaction.ts'
import { readBalance } from './read-balance.ts'

const base = '/v1/balance_transactions'

export const balanceRoutes: Route[] = [
  get('/v1/balance', params({}), async (call) => readBalance(call, await accountCurrency(call))),
  get(
    base,
    params({ ...listing, currency: currency.optional(), source: text.optional(), type: text.optional() }),
    async (call, input) => {
      const conditions = []
      if (input.currency) conditions.push(sql`currency = ${input.currency}`)
      if (input.source) conditions.push(sql`source = ${input.source}`)
      if (input.type) conditions.push(sql`type = ${input.type}`)
      const page = await pageOf<Selectable<BalanceTransactionTable>>(
        call,
        'balance_transaction',
        base,
        input,
        conditions,
      )
      return { ...page, data: page.data.map(presentBalanceTransaction) }
    },
  ),
  get(`${base}/:id`, params({}), async (call, _input, id) => {
    const row = await balanceTransactionOf(call, id)
    if (!row || row.account !== call.account) throw missing('balance transaction', id, 'id')
    return presentBalanceTransaction(row)
  }),
]
