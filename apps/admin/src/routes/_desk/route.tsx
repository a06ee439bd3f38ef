import { OfflineProblem } from '@fullhouse/api-client'
import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Outlet, redirect } from '@tanstack/react-router'
import { DeskShell } from '../../components/shell/desk-shell.tsx'
import { isStaff } from '../../features/identity/staff.ts'
import { overviewQuery } from '../../features/overview/queries.ts'
import { session } from '../../lib/api.ts'

/** Everything below is for staff; who has no staff session comes back here after signing in. */
export const Route = createFileRoute('/_desk')({
  beforeLoad: async ({ location }) => {
    const { status, account } = await session.ready()
    if (status === 'unreachable') throw new OfflineProblem()
    if (!isStaff(account)) throw redirect({ to: '/sign-in', search: { next: location.href } })
  },
  component: DeskLayout,
})

function DeskLayout() {
  const { data } = useQuery(overviewQuery())
  return (
    <DeskShell
      badges={
        data
          ? {
              events: data.eventsInReview,
              reviews: data.conflictsOpen,
              claims: data.claimsOpen,
              jobs: data.deadJobs + data.deadLetters,
              ledger: data.invariantsBroken,
            }
          : {}
      }
    >
      <Outlet />
    </DeskShell>
  )
}
