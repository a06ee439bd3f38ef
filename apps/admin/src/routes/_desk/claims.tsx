import { createFileRoute } from '@tanstack/react-router'
import { ClaimsPage } from '../../features/escrow/claims-page.tsx'

export const Route = createFileRoute('/_desk/claims')({ component: ClaimsPage })
