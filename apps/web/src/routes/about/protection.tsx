import { createFileRoute } from '@tanstack/react-router'
import { ProtectionPage } from '../../features/about/protection-page.tsx'

export const Route = createFileRoute('/about/protection')({ component: ProtectionPage })
