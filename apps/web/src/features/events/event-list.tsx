import type { EventSummary } from '@fullhouse/contracts/events'
import { Loading, Skeleton } from '@fullhouse/ui'
import { monthText } from '../../lib/format.ts'
import { EventLine } from './event-line.tsx'

/** Events under the month they happen in, or in one list when they come by best match. */
export function EventList({ events, byMonth }: { events: readonly EventSummary[]; byMonth: boolean }) {
  if (!byMonth) {
    return (
      <ul className="border-t border-line">
        {events.map((event) => (
          <EventLine key={event.id} event={event} level={2} />
        ))}
      </ul>
    )
  }
  const months = Map.groupBy(events, (event) => monthText(event.startsAt, event.timeZone))
  return [...months].map(([month, ofMonth]) => (
    <section key={month} className="mb-8">
      <h2 className="border-b border-line pb-2 font-semibold">{month}</h2>
      <ul>
        {ofMonth.map((event) => (
          <EventLine key={event.id} event={event} level={3} />
        ))}
      </ul>
    </section>
  ))
}

export function EventListSkeleton() {
  return (
    <Loading>
      {Array.from({ length: 5 }, (_, line) => (
        <div key={line} className="flex items-center gap-6 border-b border-line py-4">
          <Skeleton className="h-22 w-16 rounded-control" />
          <div className="flex-1 space-y-3">
            <Skeleton className="h-6 w-1/2" />
            <Skeleton className="h-4 w-1/3" />
          </div>
          <Skeleton className="hidden h-5 w-32 sm:block" />
        </div>
      ))}
    </Loading>
  )
}
