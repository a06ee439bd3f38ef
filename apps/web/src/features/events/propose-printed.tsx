import type { Event } from '@fullhouse/contracts/events'
import { Loading, SkeletonText } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { ProposeForm } from './propose-form.tsx'
import { venueNamedQuery } from './queries.ts'

interface ProposePrintedProps {
  printed: { event: string | null; venue: string | null; startsAt: string | null }
  onProposed: (event: Event) => unknown
}

/** The form for an event we do not know, begun with what is printed on a ticket. */
export function ProposePrinted({ printed, onProposed }: ProposePrintedProps) {
  const { data: venue, isLoading } = useQuery({
    ...venueNamedQuery(printed.venue ?? ''),
    enabled: printed.venue !== null,
  })
  if (isLoading) {
    return (
      <Loading>
        <SkeletonText lines={6} />
      </Loading>
    )
  }
  const [startsAt = ''] = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.exec(printed.startsAt ?? '') ?? []
  return (
    <ProposeForm
      begun={{ title: printed.event ?? '', venue: venue ?? null, venueName: printed.venue ?? '', startsAt }}
      onProposed={onProposed}
    />
  )
}
