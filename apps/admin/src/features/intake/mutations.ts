import { hasCode } from '@fullhouse/api-client'
import { intake } from '@fullhouse/contracts/intake'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'
import { reviewKeys } from './queries.ts'

export type Decision = 'holder_stands' | 'claimant_right' | 'both_stand'

/** Decides a review; somebody else may have been faster, then what stands now is fetched. */
export function useDecideReview(id: string) {
  const queryClient = useQueryClient()
  const refreshLists = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: reviewKeys.lists }),
      queryClient.invalidateQueries({ queryKey: ['desk', 'overview'] }),
    ])
  return useMutation({
    mutationFn: (body: { decision: Decision; reason: string }) => call(intake.decideConflict, { params: { id }, body }),
    onSuccess: async (review) => {
      queryClient.setQueryData(reviewKeys.one(id), review)
      await refreshLists()
    },
    onError: async (error) => {
      if (!hasCode(error, 'intake.conflict_decided')) return
      await queryClient.invalidateQueries({ queryKey: reviewKeys.one(id) })
      await refreshLists()
    },
  })
}
