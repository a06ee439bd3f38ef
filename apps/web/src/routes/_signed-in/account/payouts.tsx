import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { SectionHeader } from '@fullhouse/ui'
import { createFileRoute } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { PayoutAccountPanel } from '../../../features/payouts/payout-account-panel.tsx'
import { PayoutList } from '../../../features/payouts/payout-list.tsx'
import { useSession } from '../../../lib/use-session.ts'

export const Route = createFileRoute('/_signed-in/account/payouts')({
  validateSearch: z.object({ onboarded: z.string().optional() }),
  component: PayoutsPage,
})

function PayoutsPage() {
  const { t } = useTranslation()
  const { onboarded } = Route.useSearch()
  const { account } = useSession()
  return (
    <>
      <DocumentTitle>{t('payouts.title')}</DocumentTitle>
      <SectionHeader title={t('payouts.title')}>{t('payouts.sentence')}</SectionHeader>
      <PayoutAccountPanel country={account?.country ?? null} returned={onboarded !== undefined} />
      <div className="mt-12">
        <SectionHeader title={t('payouts.listTitle')} />
        <PayoutList />
      </div>
    </>
  )
}
