import { OfflineProblem } from '@fullhouse/api-client'
import { createFileRoute, redirect } from '@tanstack/react-router'
import { session } from '../../lib/api.ts'

/** Everything below needs an account; who has none comes back here after signing in. */
export const Route = createFileRoute('/_signed-in')({
  beforeLoad: async ({ location }) => {
    const { status, account } = await session.ready()
    if (status === 'unreachable') throw new OfflineProblem()
    if (!account) throw redirect({ to: '/sign-in', search: { next: location.href } })
    return { account }
  },
})
