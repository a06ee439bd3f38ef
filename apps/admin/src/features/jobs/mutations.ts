import { desk } from '@fullhouse/contracts/desk'
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'
import { jobKeys } from './queries.ts'

function useSecondChance(queryKey: QueryKey, act: (id: string) => Promise<void>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey }),
        queryClient.invalidateQueries({ queryKey: ['desk', 'overview'] }),
      ]),
  })
}

export const useRetryJob = () => useSecondChance(jobKeys.jobs, (id) => call(desk.retryJob, { params: { id } }))

export const useReplayDeadLetter = () =>
  useSecondChance(jobKeys.letters, (id) => call(desk.replayDeadLetter, { params: { id } }))
