import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { VerifyAddress } from '../features/identity/verify-address.tsx'

export const Route = createFileRoute('/verify')({
  validateSearch: z.object({ token: z.string().default('') }),
  component: VerifyPage,
})

function VerifyPage() {
  return <VerifyAddress token={Route.useSearch().token} />
}
