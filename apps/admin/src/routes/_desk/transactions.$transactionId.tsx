import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { type StepKind, stepKinds } from '../../features/escrow/transaction-history.tsx'
import { TransactionPage } from '../../features/escrow/transaction-page.tsx'

const isKind = (text: string): text is StepKind => (stepKinds as readonly string[]).includes(text)

export const Route = createFileRoute('/_desk/transactions/$transactionId')({
  /** Kinds of steps to show, joined by commas. */
  validateSearch: z.object({ show: z.string().optional().catch(undefined) }),
  component: TransactionRoute,
})

function TransactionRoute() {
  const { transactionId } = Route.useParams()
  const { show } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <TransactionPage
      id={transactionId}
      kinds={show?.split(',').filter(isKind) ?? []}
      onKinds={(kinds) =>
        navigate({ search: { show: kinds.join(',') || undefined }, replace: true, resetScroll: false })
      }
    />
  )
}
