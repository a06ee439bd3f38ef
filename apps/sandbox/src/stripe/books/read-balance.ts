import { sql } from 'kysely'
import type Stripe from 'stripe'
import { type Call, isConnected } from '../wire/call.ts'

interface Sum {
  currency: string
  status: 'pending' | 'available'
  net: number
}

/** The account's balance, which is nothing but the sum of its balance transactions. */
export async function readBalance(call: Call, fallbackCurrency: string): Promise<Stripe.Balance> {
  const sums = await sql<Sum>`
    select currency, status, sum(net)::bigint as net from balance_transaction
    where account = ${call.account} group by currency, status order by currency`.execute(call.tx)
  const currencies = new Set(sums.rows.map((row) => row.currency))
  if (currencies.size === 0) currencies.add(fallbackCurrency)
  const amounts = (status: Sum['status']) =>
    [...currencies].map((currency) => {
      const amount = sums.rows.find((row) => row.currency === currency && row.status === status)?.net ?? 0
      return { amount, currency, source_types: { card: amount } }
    })
  return {
    object: 'balance',
    available: amounts('available'),
    ...(isConnected(call) ? {} : { connect_reserved: [...currencies].map((currency) => ({ amount: 0, currency })) }),
    livemode: false,
    pending: amounts('pending'),
  }
}
