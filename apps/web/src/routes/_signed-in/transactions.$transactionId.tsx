import { createFileRoute } from '@tanstack/react-router'
import { TransactionPage } from '../../features/transactions/transaction-page.tsx'

export const Route = createFileRoute('/_signed-in/transactions/$transactionId')({ component: TransactionRoute })

function TransactionRoute() {
  const { transactionId } = Route.useParams()
  return <TransactionPage key={transactionId} transactionId={transactionId} />
}
