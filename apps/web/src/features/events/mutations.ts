import { events } from '@fullhouse/contracts/events'
import { venues } from '@fullhouse/contracts/venues'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../lib/api.ts'
import { myProposalsQuery } from './queries.ts'

export type Proposal = z.input<typeof events.propose.body>
export type NewVenue = z.input<typeof venues.propose.body>

export function useProposeEvent() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: Proposal) => call(events.propose, { body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: myProposalsQuery().queryKey }),
  })
}

export const useProposeVenue = () => useMutation({ mutationFn: (body: NewVenue) => call(venues.propose, { body }) })
