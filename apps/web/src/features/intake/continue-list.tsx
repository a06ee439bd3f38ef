import type { IntakeLine } from '@fullhouse/contracts/intake'
import type { Ticket } from '@fullhouse/contracts/tickets'
import { SafetyTag } from '@fullhouse/domain-ui'
import { Button, Notice } from '@fullhouse/ui'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { rowsOf } from '@fullhouse/app-frame/paged'
import { conflictsQuery, openIntakesQuery, unlistedQuery } from './queries.ts'

/** What was begun and not finished: answers missing, or the price; and reviews that are open. */
export function ContinueList() {
  const { t } = useTranslation()
  const { data: open } = useQuery(openIntakesQuery())
  const { data: unlisted } = useQuery(unlistedQuery())
  // Where these cannot be had selling goes on all the same.
  const begun = open?.items.filter((line) => line.state === 'open' && !isBlank(line)) ?? []
  const brought = Map.groupBy(
    unlisted?.filter((ticket) => ticket.removable) ?? [],
    (ticket) => ticket.occurrence.occurrenceId,
  )
  return (
    <>
      {begun.length + brought.size > 0 ? (
        <section aria-labelledby="continue-title" className="mb-8">
          <h2 id="continue-title" className="mb-3 text-lg font-semibold">
            {t('intake.continue.title')}
          </h2>
          <ul className="divide-y divide-line border-y border-line">
            {begun.map((line) => (
              <Begun key={line.id} line={line} />
            ))}
            {[...brought.values()].map((tickets) => (
              <Brought key={tickets[0]?.occurrence.occurrenceId} tickets={tickets} />
            ))}
          </ul>
        </section>
      ) : null}
      <OpenReviews />
    </>
  )
}

/** Begun without a file, a name or a seat: nothing to go on with. */
const isBlank = ({ tickets, occurrence, printed }: IntakeLine) => tickets === 0 && !occurrence && printed.event === null

function Begun({ line }: { line: IntakeLine }) {
  const { t } = useTranslation()
  const { occurrence, printed, tickets, delivery } = line
  const missing = tickets === 0 ? 'files' : occurrence === null ? 'event' : 'check'
  const words = [
    occurrence?.title ?? printed.event ?? t('intake.continue.untitled'),
    tickets > 0 ? t('intake.continue.tickets', { count: tickets }) : null,
    t(`intake.continue.missing.${missing}`),
  ]
  return (
    <Line
      what={words.filter((word) => word !== null).join(', ')}
      level={delivery}
      link={
        <Link
          to="/sell/bring"
          search={{ intake: line.id, ...(tickets > 0 && delivery === 'as_is' ? { step: 'check' as const } : {}) }}
        />
      }
    />
  )
}

function Brought({ tickets }: { tickets: Ticket[] }) {
  const { t } = useTranslation()
  const [first] = tickets
  if (!first) return null
  const words = [
    first.occurrence.title,
    t('intake.continue.tickets', { count: tickets.length }),
    t('intake.continue.missing.price'),
  ]
  const ids = tickets.slice(0, 20).map((ticket) => ticket.id)
  return (
    <Line what={words.join(', ')} level={first.safety} link={<Link to="/sell" search={{ tickets: ids.join(',') }} />} />
  )
}

function Line({ what, level, link }: { what: string; level: Ticket['safety']; link: ReactElement }) {
  const { t } = useTranslation()
  return (
    <li className="py-1">
      <Button variant="quiet" wide render={link} className="justify-between gap-3 px-2 py-3 text-left font-normal">
        <span className="min-w-0">
          <span className="block font-semibold">{t('intake.continue.line', { what })}</span>
          <SafetyTag level={level} reader="seller" className="mt-1.5" />
        </span>
        <ChevronRight size={20} aria-hidden className="shrink-0 text-soft" />
      </Button>
    </li>
  )
}

function OpenReviews() {
  const { t } = useTranslation()
  const { data } = useInfiniteQuery(conflictsQuery())
  const count = data ? rowsOf(data).filter((conflict) => conflict.state === 'open').length : 0
  if (count === 0) return null
  return (
    <Notice
      kind="warn"
      className="mb-8"
      action={<Button render={<Link to="/selling/reviews" />}>{t('intake.continue.toReviews')}</Button>}
    >
      {t('intake.continue.reviews', { count })}
    </Notice>
  )
}
