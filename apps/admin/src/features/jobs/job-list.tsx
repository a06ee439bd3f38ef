import { problemText } from '@fullhouse/app-frame/problem-text'
import { Job } from '@fullhouse/contracts/desk'
import { Button, DateTime, EmptyState, Notice, Table, type TableColumn, Tag, toast, type Tone } from '@fullhouse/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { DataFold } from '../../components/data-fold.tsx'
import { FilterChips } from '../../components/filter-chips.tsx'
import { PagedList } from '../../components/paged-list.tsx'
import { useRetryJob } from './mutations.ts'
import { jobsQuery, type JobState } from './queries.ts'

const tones: Record<JobState, Tone> = {
  ready: 'sea',
  scheduled: 'neutral',
  running: 'ok',
  retrying: 'amber',
  dead: 'curtain',
}

interface JobListProps {
  state: JobState | undefined
  onState: (state: JobState | undefined) => unknown
}

/** Jobs; a dead one can be tried again. */
export function JobList({ state, onState }: JobListProps) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(jobsQuery(state))
  const retry = useRetryJob()
  const columns: TableColumn<Job>[] = [
    {
      key: 'task',
      header: t('jobs.task'),
      phone: 'title',
      cell: (job) => (
        <>
          <span className="font-semibold">{job.task}</span>
          <div className="font-normal">
            <DataFold data={job.payload} of={t('jobs.payload', { task: job.task })} />
          </div>
        </>
      ),
    },
    {
      key: 'state',
      header: t('jobs.state'),
      cell: (job) => <Tag tone={tones[job.state]}>{t(`jobs.states.${job.state}`)}</Tag>,
    },
    {
      key: 'attempts',
      header: t('jobs.attempts'),
      cell: (job) => (
        <span className="whitespace-nowrap tabular-nums">
          {t('jobs.attemptsValue', { attempts: job.attempts, max: job.maxAttempts })}
        </span>
      ),
    },
    { key: 'runAt', header: t('jobs.runAt'), cell: (job) => <DateTime value={job.runAt} format="short" /> },
    {
      key: 'error',
      header: t('jobs.error'),
      cell: (job) => <span className="line-clamp-3 max-w-md text-sm break-words">{job.lastError ?? '–'}</span>,
    },
    {
      key: 'action',
      header: t('jobs.action'),
      align: 'end',
      phone: 'title',
      cell: (job) =>
        job.state === 'dead' ? (
          <Button
            size="sm"
            busy={retry.isPending && retry.variables === job.id}
            aria-label={t('jobs.retryNamed', { task: job.task })}
            onClick={() => retry.mutate(job.id, { onSuccess: () => toast(t('jobs.retried', { task: job.task })) })}
          >
            {t('jobs.retry')}
          </Button>
        ) : null,
    },
  ]
  return (
    <>
      <div className="mb-4">
        <FilterChips<JobState>
          legend={t('jobs.stateLegend')}
          chips={Job.shape.state.options.map((one) => ({ value: one, label: t(`jobs.states.${one}`) }))}
          chosen={state ? [state] : []}
          onChange={(chosen) => onState(chosen.find((one) => one !== state))}
        />
      </div>
      {retry.error ? (
        <Notice kind="error" className="mb-4">
          {problemText(retry.error)}
        </Notice>
      ) : null}
      <PagedList
        query={query}
        empty={
          <EmptyState
            illustration={state ? 'seats' : 'curtain'}
            title={t(state ? 'jobs.noneOfStateTitle' : 'jobs.noneTitle')}
          >
            {t(state ? 'jobs.noneOfState' : 'jobs.none')}
          </EmptyState>
        }
      >
        {(rows) => (
          <Table
            caption={t('jobs.table')}
            columns={columns}
            rows={rows}
            rowKey={(job) => job.id}
            className={query.isPlaceholderData ? 'opacity-60' : ''}
          />
        )}
      </PagedList>
    </>
  )
}
