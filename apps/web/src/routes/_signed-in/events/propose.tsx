import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { PageTitle, toast } from '@fullhouse/ui'
import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ProposeForm } from '../../../features/events/propose-form.tsx'

export const Route = createFileRoute('/_signed-in/events/propose')({ component: ProposePage })

function ProposePage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <div className="mx-auto max-w-2xl py-8 sm:py-12">
      <DocumentTitle>{t('events.propose.title')}</DocumentTitle>
      <PageTitle sentence={t('events.propose.sentence')} className="mb-8">
        {t('events.propose.title')}
      </PageTitle>
      <ProposeForm
        onProposed={(event) => {
          toast(t('events.propose.sent', { title: event.title }))
          return navigate({ to: '/account/events' })
        }}
      />
    </div>
  )
}
