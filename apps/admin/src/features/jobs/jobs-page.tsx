import { NavTabs } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DeskPage } from '../../components/desk-page.tsx'
import { DeadLetterList } from './dead-letter-list.tsx'
import { JobList } from './job-list.tsx'
import type { JobState } from './queries.ts'

interface JobsPageProps {
  view: 'jobs' | 'letters'
  state: JobState | undefined
  onState: (state: JobState | undefined) => unknown
}

/** Background work by state, and events nobody got. */
export function JobsPage({ view, state, onState }: JobsPageProps) {
  const { t } = useTranslation()
  return (
    <DeskPage title={t('jobs.title')} sentence={t('jobs.sentence')}>
      <NavTabs
        label={t('jobs.views')}
        items={(['jobs', 'letters'] as const).map((one) => ({
          key: one,
          label: t(`jobs.view.${one}`),
          current: one === view,
          render: <Link to="/jobs" search={one === 'jobs' ? {} : { view: one }} />,
        }))}
      />
      <div className="mt-4">{view === 'jobs' ? <JobList state={state} onState={onState} /> : <DeadLetterList />}</div>
    </DeskPage>
  )
}
