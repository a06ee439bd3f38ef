import { createFileRoute } from '@tanstack/react-router'
import { SalesSearch } from '../../features/sales/queries.ts'
import { SalesPage } from '../../features/sales/sales-page.tsx'
import { PurchaseList } from '../../features/transactions/purchase-list.tsx'

export const Route = createFileRoute('/_signed-in/sales')({ validateSearch: SalesSearch, component: SalesRoute })

function SalesRoute() {
  const { tab, state } = Route.useSearch()
  return <SalesPage tab={tab ?? 'on-sale'} state={state} sold={<PurchaseList reader="seller" />} />
}
