import { identity, type Account } from '@fullhouse/contracts/identity'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { call, callOnce, session } from '../../lib/api.ts'
import { identityKeys } from './queries.ts'

type Body<K extends 'register' | 'resetPassword' | 'changePassword' | 'updateMe'> = z.input<
  (typeof identity)[K]['body']
>

export const useSignIn = () => useMutation({ mutationFn: session.signIn })

export const useRegister = () =>
  useMutation({ mutationFn: (body: Body<'register'>) => call(identity.register, { body }) })

export const useResendVerification = () =>
  useMutation({ mutationFn: (email: string) => call(identity.resendVerification, { body: { email } }) })

export const useForgotPassword = () =>
  useMutation({ mutationFn: (email: string) => call(identity.forgotPassword, { body: { email } }) })

export const useResetPassword = () =>
  useMutation({ mutationFn: (body: Body<'resetPassword'>) => call(identity.resetPassword, { body }) })

// 401 means "wrong password" here; a second try would count as a second wrong one.
export const useChangePassword = () =>
  useMutation({ mutationFn: (body: Body<'changePassword'>) => callOnce(identity.changePassword, { body }) })

export const useUpdateMe = () =>
  useMutation({
    mutationFn: (body: Body<'updateMe'>): Promise<Account> => call(identity.updateMe, { body }),
    onSuccess: session.replaceAccount,
  })

export const useSendPhoneCode = () =>
  useMutation({ mutationFn: (phone: string) => call(identity.sendPhoneCode, { body: { phone } }) })

export const useConfirmPhone = () =>
  useMutation({
    mutationFn: (code: string): Promise<Account> => call(identity.confirmPhone, { body: { code } }),
    onSuccess: session.replaceAccount,
  })

export function useRevokeSession() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call(identity.revokeSession, { params: { id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: identityKeys.sessions }),
  })
}

export function useRevokeOtherSessions() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => call(identity.revokeOtherSessions, {}),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: identityKeys.sessions }),
  })
}
