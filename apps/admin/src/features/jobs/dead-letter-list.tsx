import { problemText } from '@fullhouse/app-frame/problem-text'
import type { DeadLetter } from '@fullhouse/contracts/desk'
import { Button, DateTime, EmptyState, Notice, Table, type TableColumn, toast } from '@fullhouse/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { DataFold } from '../../components/data-fold.tsx'
import { PagedList } from '../../components/paged-list.tsx'
import { useReplayDeadLetter } from './mutations.ts'
import { deadLettersQuery } from './queries.ts'

/** Events a consumer gave up on; each can be delivered to it again. */
export function DeadLetterList() {
  const { t } = useTranslation()
  const query = useInfiniteQuery(deadLettersQuery())
  const replay = useReplayDeadLetter()
  const columns: TableColumn<DeadLetter>[] = [
    {
      key: 'event',
      header: t('jobs.letters.event'),
      phone: 'title',
      cell: (letter) => (
        <>
          <span className="font-semibold">{letter.eventType}</span>
          <div className="font-normal">
            <DataFold data={letter.payload} of={t('jobs.payload', { task: letter.eventType })} />
          </div>
        </>
      ),
    },
    { key: 'consumer', header: t('jobs.letters.consumer'), cell: (letter) => letter.consumer },
    {
      key: 'attempts',
      header: t('jobs.attempts'),
      cell: (letter) => <span className="tabular-nums">{letter.attempts}</span>,
    },
    {
      key: 'failedAt',
      header: t('jobs.letters.failedAt'),
      cell: (letter) => <DateTime value={letter.failedAt} format="short" />,
    },
    {
      key: 'error',
      header: t('jobs.error'),
      cell: (letter) => <span className="line-clamp-3 max-w-md text-sm break-words">{letter.lastError}</span>,
    },
    {
      key: 'action',
      header: t('jobs.action'),
      align: 'end',
      phone: 'title',
      cell: (letter) => {
        const words = { event: letter.eventType, consumer: letter.consumer }
        return (
          <Button
            size="sm"
            busy={replay.isPending && replay.variables === letter.id}
            aria-label={t('jobs.letters.replayNamed', words)}
            onClick={() => replay.mutate(letter.id, { onSuccess: () => toast(t('jobs.letters.replayed', words)) })}
          >
            {t('jobs.letters.replay')}
          </Button>
        )
      },
    },
  ]
  return (
    <>
      {replay.error ? (
        <Notice kind="error" className="mb-4">
          {problemText(replay.error)}
        </Notice>
      ) : null}
      <PagedList
        query={query}
        empty={<EmptyState title={t('jobs.letters.noneTitle')}>{t('jobs.letters.none')}</EmptyState>}
      >
        {(rows) => (
          <Table caption={t('jobs.letters.table')} columns={columns} rows={rows} rowKey={(letter) => letter.id} />
        )}
      </PagedList>
    </>
  )
}
