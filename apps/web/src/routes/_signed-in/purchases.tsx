import { createFileRoute } from '@tanstack/react-router'
import { PurchasesPage } from '../../features/transactions/purchases-page.tsx'

export const Route = createFileRoute('/_signed-in/purchases')({ component: PurchasesPage })
