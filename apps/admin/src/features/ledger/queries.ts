import { desk } from '@fullhouse/contracts/desk'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'

export const ledgerHealthQuery = () =>
  queryOptions({
    queryKey: ['desk', 'ledger'],
    queryFn: ({ signal }) => call(desk.ledgerHealth, {}, { signal }),
    refetchInterval: 60_000,
  })
