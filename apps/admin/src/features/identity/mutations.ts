import { hasCode } from '@fullhouse/api-client'
import { identity, type Role } from '@fullhouse/contracts/identity'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, session } from '../../lib/api.ts'
import { identityKeys } from './queries.ts'
import { isStaff, NotStaff } from './staff.ts'

/** Signs staff in; an ordinary account is signed out again at once and refused with NotStaff. */
export function useSignIn() {
  return useMutation({
    mutationFn: async (credentials: { email: string; password: string }) => {
      try {
        const account = await session.signIn(credentials)
        if (isStaff(account)) return account
      } catch (error) {
        throw hasCode(error, 'platform.forbidden') ? new NotStaff() : error
      }
      await session.signOut()
      throw new NotStaff()
    },
  })
}

export function useSetRole() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id, role }: { id: string; role: Role }) =>
      call(identity.setRole, { params: { id }, body: { role } }),
    onSuccess: async (account) => {
      if (account.id === session.state().account?.id) session.replaceAccount(account)
      await queryClient.invalidateQueries({ queryKey: identityKeys.people })
    },
  })
}
