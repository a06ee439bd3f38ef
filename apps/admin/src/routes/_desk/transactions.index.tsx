import { createFileRoute } from '@tanstack/react-router'
import { TransactionSearch } from '../../features/escrow/queries.ts'
import { TransactionsPage } from '../../features/escrow/transactions-page.tsx'

export const Route = createFileRoute('/_desk/transactions/')({
  validateSearch: TransactionSearch,
  component: TransactionsRoute,
})

function TransactionsRoute() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return <TransactionsPage search={search} onChange={(next) => navigate({ search: next, replace: true })} />
}
