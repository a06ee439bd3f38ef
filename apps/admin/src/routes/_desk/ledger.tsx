import { createFileRoute } from '@tanstack/react-router'
import { LedgerPage } from '../../features/ledger/ledger-page.tsx'

export const Route = createFileRoute('/_desk/ledger')({ component: LedgerPage })
