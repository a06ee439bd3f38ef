import { asOneAct } from '@fullhouse/api-client'
import { tickets } from '@fullhouse/contracts/tickets'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'
import type { IssueBody } from './issue-shape.ts'
import { ticketKeys } from './queries.ts'

/** Issues a batch. The same batch sent again before the server has decided is the same act. */
export function useIssueBatch(occurrenceId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: IssueBody) =>
      asOneAct(`issue.${occurrenceId}.${JSON.stringify(body)}`, (idempotencyKey) =>
        call(tickets.issueBatch, { params: { id: occurrenceId }, body }, { idempotencyKey }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ticketKeys.issued(occurrenceId) }),
  })
}
