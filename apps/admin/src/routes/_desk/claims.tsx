import { createFileRoute } from '@tanstack/react-router'
import { ClaimsPage } from '../../features/claims/claims-page.tsx'

export const Route = createFileRoute('/_desk/claims')({ component: ClaimsPage })
