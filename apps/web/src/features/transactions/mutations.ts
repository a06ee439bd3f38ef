import { asOneAct } from '@fullhouse/api-client'
import { escrow, type ClaimReason, type Transaction } from '@fullhouse/contracts/escrow'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../lib/api.ts'
import { transactionKey } from './queries.ts'

type Reason = z.infer<typeof ClaimReason>

/** An act that answers with the purchase as it stands after it. */
function useAct<Input>(id: string, act: (input: Input) => Promise<Transaction>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: (transaction) => queryClient.setQueryData(transactionKey(id), transaction),
  })
}

/** The buyer's word that the tickets worked: the seller is paid then. */
export const useConfirmWorked = (id: string) =>
  useAct(id, () =>
    asOneAct(`confirm:${id}`, (idempotencyKey) => call(escrow.confirm, { params: { id } }, { idempotencyKey })),
  )

/** The seller's proof of sending; a later one replaces it. */
export const usePutProof = (id: string) =>
  useAct(id, (file: File) => call(escrow.putProof, { params: { id }, file, fileName: file.name }))

export const useSendTransfer = (id: string) =>
  useAct(id, (note: string) =>
    asOneAct(`send:${id}`, (idempotencyKey) =>
      call(escrow.sendTransfer, { params: { id }, body: { note } }, { idempotencyKey }),
    ),
  )

/** Whether the ticket came. A no opens a claim. */
export const useAnswerTransfer = (id: string) =>
  useAct(id, (body: { received: boolean; text: string }) =>
    asOneAct(`answer:${id}:${body.received}`, (idempotencyKey) =>
      call(escrow.answerTransfer, { params: { id }, body }, { idempotencyKey }),
    ),
  )

export const useOpenClaim = (id: string) =>
  useAct(id, (body: { reason: Reason; text: string }) =>
    asOneAct(`claim:${id}`, (idempotencyKey) => call(escrow.claim, { params: { id }, body }, { idempotencyKey })),
  )

export const useWithdrawClaim = (id: string) =>
  useAct(id, () =>
    asOneAct(`withdraw-claim:${id}`, (idempotencyKey) =>
      call(escrow.withdrawClaim, { params: { id } }, { idempotencyKey }),
    ),
  )

/** The proof as something a browser can show; whoever fetched it lets go of its address. */
export interface ProofFile {
  url: string
  type: string
}

export const useFetchProof = (id: string) =>
  useMutation({
    mutationFn: async (): Promise<ProofFile> => {
      const file = await call(escrow.proof, { params: { id } })
      return { url: URL.createObjectURL(file), type: file.type }
    },
  })
