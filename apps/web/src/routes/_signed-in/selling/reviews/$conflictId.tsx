import { createFileRoute } from '@tanstack/react-router'
import { ReviewPage } from '../../../../features/intake/review-page.tsx'

export const Route = createFileRoute('/_signed-in/selling/reviews/$conflictId')({ component: ReviewRoute })

function ReviewRoute() {
  const { conflictId } = Route.useParams()
  return <ReviewPage key={conflictId} conflictId={conflictId} />
}
