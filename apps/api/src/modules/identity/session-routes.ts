import { identity, identityProblems, type SignedIn } from '@fullhouse/contracts/identity'
import type { Platform } from '#platform/part'
import { ProblemError, refuseUnless } from '#platform/problem'
import { type Route, serve } from '#platform/serve'
import { createAccessTokens } from './access-token.ts'
import type { AccountRow } from './account.ts'
import type { Passwords } from './passwords.ts'
import { presentAccount } from './present.ts'
import { refreshCookie } from './refresh-cookie.ts'
import { refreshSession, signOut } from './refresh-session.ts'
import { signIn } from './sign-in.ts'

/** The endpoints that deal in cookies. */
export function sessionRoutes(platform: Platform, passwords: Passwords): Route[] {
  const tokens = createAccessTokens(platform.keys.access, platform.config.public.api)
  const cookie = refreshCookie(platform.config)
  const signedIn = (account: AccountRow, sessionId: string): SignedIn => ({
    ...tokens.sign({ accountId: account.id, sessionId, role: account.role }),
    account: presentAccount(account),
  })
  const refreshPresented = async (call: Parameters<typeof cookie.read>[0]) => {
    const presented = cookie.read(call)
    refuseUnless(presented, identityProblems.session_ended)
    return refreshSession(platform.db, platform.keys.refresh, presented, call.app)
  }
  return [
    serve(identity.signIn, async (call) => {
      const { account, sessionId, refreshToken } = await signIn(platform, passwords, call.body, call)
      cookie.write(call, refreshToken)
      return signedIn(account, sessionId)
    }),
    serve(identity.refresh, async (call) => {
      const { account, sessionId, refreshToken } = await refreshPresented(call).catch((error: unknown) => {
        // A dead cookie would only be sent again; a passing failure must not sign anybody out.
        if (error instanceof ProblemError) cookie.clear(call)
        throw error
      })
      cookie.write(call, refreshToken)
      return signedIn(account, sessionId)
    }),
    serve(identity.signOut, async (call) => {
      const presented = cookie.read(call)
      cookie.clear(call)
      if (presented) await signOut(platform.db, presented)
    }),
  ]
}
