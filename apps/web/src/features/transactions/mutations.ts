import { asOneAct } from '@fullhouse/api-client'
import { escrow } from '@fullhouse/contracts/escrow'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'
import { transactionKey } from './queries.ts'

/** The buyer's word that the tickets worked: the seller is paid then. */
export function useConfirmWorked(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () =>
      asOneAct(`confirm:${id}`, (idempotencyKey) => call(escrow.confirm, { params: { id } }, { idempotencyKey })),
    onSuccess: (transaction) => queryClient.setQueryData(transactionKey(id), transaction),
  })
}
