import { hasCode } from '@fullhouse/api-client'
import { type Event, events } from '@fullhouse/contracts/events'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'
import { eventKeys } from './queries.ts'

const refreshLists = (queryClient: QueryClient) =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: eventKeys.queues }),
    queryClient.invalidateQueries({ queryKey: ['desk', 'overview'] }),
  ])

function useDecision<Given>(id: string, decide: (given: Given) => Promise<Event>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: decide,
    onSuccess: async (event) => {
      queryClient.setQueryData(eventKeys.one(id), event)
      await refreshLists(queryClient)
    },
    onError: async (error) => {
      if (!hasCode(error, 'events.already_decided')) return
      await queryClient.invalidateQueries({ queryKey: eventKeys.one(id) })
      await refreshLists(queryClient)
    },
  })
}

export const useApproveEvent = (id: string) => useDecision<void>(id, () => call(events.approve, { params: { id } }))

export const useDeclineEvent = (id: string) =>
  useDecision<{ reason: string }>(id, (body) => call(events.decline, { params: { id }, body }))
