import { asOneAct, hasCode } from '@fullhouse/api-client'
import { type Delivery, intake, type Intake } from '@fullhouse/contracts/intake'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../lib/api.ts'
import { mineKey } from '../../lib/query-client.ts'
import { conflictKey, intakeKey, intakeQuery, openIntakesKey } from './queries.ts'

type IntakeChange = Omit<z.input<typeof intake.change.body>, 'version'>

const keep = (queryClient: QueryClient, changed: Intake) => {
  queryClient.setQueryData(intakeKey(changed.id), changed)
  void queryClient.invalidateQueries({ queryKey: openIntakesKey })
}

/** Begins; answers what was begun. */
export function useOpenIntake() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (delivery: Delivery) => call(intake.open, { body: { delivery } }),
    onSuccess: (opened) => keep(queryClient, opened),
  })
}

/**
 * Answers questions, one change after the other. Reading in the background counts versions up too, so a first
 * "changed elsewhere" is fetched and repeated; each change names only what it changes.
 */
export function useChangeIntake(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    scope: { id: `intake:${id}` },
    mutationFn: async ({ intakeId = id, ...change }: IntakeChange & { intakeId?: string }) => {
      const send = ({ version }: Intake) =>
        call(intake.change, { params: { id: intakeId }, body: { version, ...change } })
      const known = await queryClient.ensureQueryData(intakeQuery(intakeId))
      try {
        return await send(known)
      } catch (error) {
        if (!hasCode(error, 'intake.version_conflict')) throw error
        return send(await queryClient.fetchQuery({ ...intakeQuery(intakeId), staleTime: 0 }))
      }
    },
    onSuccess: (changed) => keep(queryClient, changed),
    onError: () => queryClient.invalidateQueries({ queryKey: intakeKey(id) }),
  })
}

export function useRemoveFile(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    scope: { id: `intake:${id}` },
    mutationFn: (fileId: string) => call(intake.removeFile, { params: { id, fileId } }),
    onSuccess: (changed) => keep(queryClient, changed),
  })
}

/** Makes the tickets; pressing again after silence repeats the same act. */
export function useMakeTickets(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    scope: { id: `intake:${id}` },
    mutationFn: async () => {
      const { version } = await queryClient.ensureQueryData(intakeQuery(id))
      return asOneAct(`make:${id}:${version}`, (idempotencyKey) =>
        call(intake.makeTickets, { params: { id }, body: { version } }, { idempotencyKey }),
      )
    },
    onSuccess: (made) => {
      keep(queryClient, made)
      void queryClient.invalidateQueries({ queryKey: [...mineKey, 'tickets'] })
    },
    // A refusal may have opened reviews: they stand in the intake.
    onError: () => queryClient.invalidateQueries({ queryKey: mineKey }),
  })
}

export function useLeaveIntake(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => call(intake.leave, { params: { id } }),
    onSuccess: () => {
      queryClient.removeQueries({ queryKey: intakeKey(id) })
      return queryClient.invalidateQueries({ queryKey: openIntakesKey })
    },
  })
}

export function useAddStatement(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (text: string) => call(intake.addStatement, { params: { id }, body: { text } }),
    onSuccess: (conflict) => {
      queryClient.setQueryData(conflictKey(id), conflict)
      void queryClient.invalidateQueries({ queryKey: [...mineKey, 'conflicts', 'list'] })
    },
  })
}
