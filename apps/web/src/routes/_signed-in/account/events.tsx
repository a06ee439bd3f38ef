import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { Button, SectionHeader } from '@fullhouse/ui'
import { createFileRoute, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ProposalList } from '../../../features/events/proposal-list.tsx'

export const Route = createFileRoute('/_signed-in/account/events')({ component: ProposalsPage })

function ProposalsPage() {
  const { t } = useTranslation()
  return (
    <>
      <DocumentTitle>{t('events.proposals.title')}</DocumentTitle>
      <SectionHeader
        title={t('events.proposals.title')}
        action={
          <Button size="sm" render={<Link to="/events/propose" />}>
            {t('events.propose.title')}
          </Button>
        }
      />
      <ProposalList />
    </>
  )
}
