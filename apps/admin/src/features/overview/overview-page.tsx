import type { desk } from '@fullhouse/contracts/desk'
import type { Response } from '@fullhouse/contracts/endpoint'
import { Button, cn, Illustration } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DeskPage } from '../../components/desk-page.tsx'
import { QueryPart } from '../../components/query-part.tsx'
import { clockTimeText } from '../../lib/format.ts'
import { overviewQuery } from './queries.ts'

type Counts = Response<typeof desk.overview>

interface Line {
  key: keyof Counts
  /** How loudly a count speaks: `calm` counts are no work. */
  urgency: 'alarm' | 'work' | 'calm'
  link: Pick<LinkProps, 'to' | 'search'>
}

// Worst first: the order in which somebody should look, what is quiet below.
const lines: readonly Line[] = [
  { key: 'invariantsBroken', urgency: 'alarm', link: { to: '/ledger' } },
  { key: 'deadJobs', urgency: 'work', link: { to: '/jobs', search: { state: 'dead' } } },
  { key: 'deadLetters', urgency: 'work', link: { to: '/jobs', search: { view: 'letters' } } },
  { key: 'paymentsStranded', urgency: 'work', link: { to: '/ledger' } },
  { key: 'claimsOpen', urgency: 'work', link: { to: '/claims' } },
  { key: 'conflictsOpen', urgency: 'work', link: { to: '/reviews' } },
  { key: 'payoutsBlocked', urgency: 'work', link: { to: '/transactions', search: { state: 'cleared' } } },
  { key: 'eventsInReview', urgency: 'work', link: { to: '/events' } },
  { key: 'transactionsOpen', urgency: 'calm', link: { to: '/transactions' } },
]

/** What waits for someone, worst first. */
export function OverviewPage() {
  const { t } = useTranslation()
  const query = useQuery(overviewQuery())
  return (
    <DeskPage title={t('overview.title')} sentence={t('overview.sentence')}>
      <div className="max-w-3xl">
        <QueryPart query={query}>
          {(counts) => {
            const waiting = lines.filter((line) => line.urgency !== 'calm' && counts[line.key] > 0)
            const main = waiting[0]?.key
            const ordered = lines.toSorted((a, b) => Number(counts[b.key] > 0) - Number(counts[a.key] > 0))
            return (
              <>
                {waiting.length === 0 ? <AllQuiet /> : null}
                <ul className="border-t border-line">
                  {ordered.map((line) => (
                    <OverviewLine key={line.key} line={line} count={counts[line.key]} isMain={line.key === main} />
                  ))}
                </ul>
                <p className="mt-4 text-sm text-soft">
                  {t('overview.checked', { time: clockTimeText(new Date(query.dataUpdatedAt).toISOString()) })}
                </p>
              </>
            )
          }}
        </QueryPart>
      </div>
    </DeskPage>
  )
}

function AllQuiet() {
  const { t } = useTranslation()
  return (
    <div className="mb-6 flex items-center gap-6 border-t border-line pt-6">
      <Illustration name="curtain" className="w-24 shrink-0 text-edge" />
      <div>
        <p className="display text-2xl">{t('overview.quietTitle')}</p>
        <p className="text-soft">{t('overview.quiet')}</p>
      </div>
    </div>
  )
}

const loud = { alarm: 'text-curtain', work: 'text-ink', calm: 'text-ink' }

function OverviewLine({ line, count, isMain }: { line: Line; count: number; isMain: boolean }) {
  const { t } = useTranslation()
  const words = `overview.lines.${line.key}`
  const some = count > 0
  return (
    <li className="flex items-start gap-4 border-b border-line py-4 sm:items-center sm:gap-6">
      <span
        aria-hidden
        className={cn(
          'display w-10 shrink-0 text-right text-3xl tabular-nums sm:w-14 sm:text-4xl',
          some ? loud[line.urgency] : 'text-edge',
        )}
      >
        {count}
      </span>
      <div className="min-w-0 flex-1">
        <p className={cn('font-semibold', !some && 'text-soft')}>
          {some ? t(`${words}.title`, { count }) : t(`${words}.zero`)}
        </p>
        <p className="text-[0.9375rem] text-soft">{t(`${words}.${some ? 'says' : 'zeroSays'}`)}</p>
        {some ? <GoTo line={line} isMain={isMain} className="mt-3 sm:hidden" /> : null}
      </div>
      {some ? <GoTo line={line} isMain={isMain} className="hidden shrink-0 sm:inline-flex" /> : null}
    </li>
  )
}

function GoTo({ line, isMain, className }: { line: Line; isMain: boolean; className: string }) {
  const { t } = useTranslation()
  return (
    <Button variant={isMain ? 'main' : 'plain'} size="sm" className={className} render={<Link {...line.link} />}>
      {t(`overview.lines.${line.key}.go`)}
    </Button>
  )
}
