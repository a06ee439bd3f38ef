import { problemText } from '@fullhouse/app-frame/problem-text'
import { QueryError } from '@fullhouse/app-frame/query-error'
import type { Session } from '@fullhouse/contracts/identity'
import { Button, Loading, SkeletonRow, Tag, toast } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { deviceTimeText } from '../../lib/format.ts'
import { useRevokeOtherSessions, useRevokeSession } from './mutations.ts'
import { sessionsQuery } from './queries.ts'

/** Where I am signed in, each with its end. */
export function SessionList() {
  const { t } = useTranslation()
  const { data, error, refetch, isRefetching } = useQuery(sessionsQuery())
  const endOthers = useRevokeOtherSessions()
  if (error && !data) return <QueryError error={error} onRetry={refetch} retrying={isRefetching} />
  if (!data) {
    return (
      <Loading>
        <SkeletonRow />
        <SkeletonRow />
      </Loading>
    )
  }
  const others = data.items.filter((session) => !session.current)
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {data.items.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </ul>
      {others.length === 0 ? (
        <p className="mt-4 text-soft">{t('identity.sessions.onlyThis')}</p>
      ) : (
        <Button
          className="mt-6"
          busy={endOthers.isPending}
          onClick={() =>
            endOthers.mutate(undefined, {
              onSuccess: () => toast(t('identity.sessions.endedOthers')),
              onError: (problem) => toast(problemText(problem)),
            })
          }
        >
          {t('identity.sessions.endOthers')}
        </Button>
      )}
    </>
  )
}

function SessionLine({ session }: { session: Session }) {
  const { t } = useTranslation()
  const end = useRevokeSession()
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          {session.device}
          {session.current ? <Tag tone="ok">{t('identity.sessions.current')}</Tag> : null}
          {session.app === 'admin' ? <Tag>{t('identity.sessions.admin')}</Tag> : null}
        </p>
        <p className="text-sm text-soft">
          {session.address} · {t('identity.sessions.since', { time: deviceTimeText(session.createdAt) })} ·{' '}
          {t('identity.sessions.lastSeen', { time: deviceTimeText(session.lastSeenAt) })}
        </p>
      </div>
      {session.current ? null : (
        <Button
          size="sm"
          busy={end.isPending}
          aria-label={t('identity.sessions.endNamed', { device: session.device })}
          onClick={() =>
            end.mutate(session.id, {
              onSuccess: () => toast(t('identity.sessions.ended')),
              onError: (problem) => toast(problemText(problem)),
            })
          }
        >
          {t('identity.sessions.end')}
        </Button>
      )}
    </li>
  )
}
