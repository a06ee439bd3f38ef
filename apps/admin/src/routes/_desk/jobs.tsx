import { Job } from '@fullhouse/contracts/desk'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { JobsPage } from '../../features/jobs/jobs-page.tsx'

export const Route = createFileRoute('/_desk/jobs')({
  validateSearch: z.object({
    view: z.enum(['jobs', 'letters']).optional().catch(undefined),
    state: Job.shape.state.optional().catch(undefined),
  }),
  component: JobsRoute,
})

function JobsRoute() {
  const { view, state } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <JobsPage
      view={view ?? 'jobs'}
      state={state}
      onState={(next) => navigate({ search: { state: next }, replace: true, resetScroll: false })}
    />
  )
}
