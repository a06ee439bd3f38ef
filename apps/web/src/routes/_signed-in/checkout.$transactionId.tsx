import { createFileRoute } from '@tanstack/react-router'
import { CheckoutPage } from '../../features/checkout/checkout-page.tsx'

export const Route = createFileRoute('/_signed-in/checkout/$transactionId')({ component: CheckoutRoute })

function CheckoutRoute() {
  const { transactionId } = Route.useParams()
  return <CheckoutPage key={transactionId} transactionId={transactionId} />
}
