import { pagedQuery } from '@fullhouse/app-frame/paged'
import { payouts } from '@fullhouse/contracts/payouts'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'
import { mineKey } from '../../lib/query-client.ts'

export const payoutKeys = {
  account: [...mineKey, 'payout-account'] as const,
  list: [...mineKey, 'payouts'] as const,
}

export const payoutAccountQuery = () =>
  queryOptions({
    queryKey: payoutKeys.account,
    queryFn: ({ signal }) => call(payouts.account, {}, { signal }),
  })

/** Asks the provider itself: after coming back from its pages our own record may be behind. */
export const freshPayoutAccountQuery = () =>
  queryOptions({
    queryKey: [...payoutKeys.account, 'fresh'],
    queryFn: () => call(payouts.refreshAccount, {}),
    staleTime: 0,
    gcTime: 0,
  })

export const payoutsQuery = () =>
  pagedQuery(payoutKeys.list, (cursor, signal) => call(payouts.mine, { query: { cursor } }, { signal }))
