import { createFileRoute } from '@tanstack/react-router'
import { ReviewList } from '../../../../features/intake/review-list.tsx'

export const Route = createFileRoute('/_signed-in/selling/reviews/')({ component: ReviewList })
