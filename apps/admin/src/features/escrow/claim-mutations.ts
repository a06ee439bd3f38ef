import { hasCode } from '@fullhouse/api-client'
import { desk } from '@fullhouse/contracts/desk'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'
import { claimKeys } from './claim-queries.ts'

/** Decides an open claim for the seller. */
export function useRejectClaim(transactionId: string) {
  const queryClient = useQueryClient()
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: claimKeys.lists }),
      queryClient.invalidateQueries({ queryKey: ['desk', 'transaction', transactionId] }),
      queryClient.invalidateQueries({ queryKey: ['desk', 'overview'] }),
    ])
  return useMutation({
    mutationFn: (body: { reason: string }) => call(desk.rejectClaim, { params: { id: transactionId }, body }),
    onSuccess: refresh,
    onError: async (error) => {
      if (hasCode(error, 'desk.claim_not_open')) await refresh()
    },
  })
}
