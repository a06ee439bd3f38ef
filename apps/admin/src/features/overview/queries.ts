import { desk } from '@fullhouse/contracts/desk'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'

/** Looks again every half minute while the desk is in view. */
export const overviewQuery = () =>
  queryOptions({
    queryKey: ['desk', 'overview'],
    queryFn: ({ signal }) => call(desk.overview, {}, { signal }),
    refetchInterval: 30_000,
  })
