import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { ReviewsPage } from '../../features/intake/reviews-page.tsx'

export const Route = createFileRoute('/_desk/reviews')({
  validateSearch: z.object({
    state: z.enum(['open', 'decided']).optional().catch(undefined),
    review: z.uuid().optional().catch(undefined),
  }),
  component: ReviewsRoute,
})

function ReviewsRoute() {
  const search = Route.useSearch()
  return <ReviewsPage state={search.state ?? 'open'} selectedId={search.review} />
}
