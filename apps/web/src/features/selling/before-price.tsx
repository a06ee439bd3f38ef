import { QueryError } from '@fullhouse/app-frame/query-error'
import type { Ticket } from '@fullhouse/contracts/tickets'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageSkeleton } from '../../components/page-skeleton.tsx'
import { standingKey, standingQuery } from './queries.ts'
import { StepHeader } from './step-header.tsx'
import { TooFarAhead } from './too-far-ahead.tsx'
import { TooMany } from './too-many.tsx'

/** The forms for what may be missing of a seller; each says when it is given. */
export interface SellerForms {
  country: (onDone: () => unknown) => ReactNode
  phone: (onDone: () => unknown) => ReactNode
}

interface BeforePriceProps {
  tickets: readonly Ticket[]
  forms: SellerForms
  children: ReactNode
}

/** What is missing before a first price: country, phone, room within the limits, a date near enough. */
export function BeforePrice({ tickets, forms, children }: BeforePriceProps) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [first] = tickets
  const { data, error, refetch, isRefetching } = useQuery(standingQuery(first?.faceValue.currency ?? 'EUR'))
  if (!first) return null
  if (!data) return error ? <QueryError error={error} onRetry={refetch} retrying={isRefetching} /> : <PageSkeleton />
  const outside = first.safety !== 'reissued'
  const missing = data.country === null ? 'country' : outside && !data.phoneConfirmed ? 'phone' : null
  if (missing) {
    return (
      <div className="mx-auto max-w-md">
        <StepHeader
          title={t(`selling.before.${missing}`)}
          sentence={t(`selling.before.${missing}Why`)}
          step={outside ? 3 : 2}
          steps={stepsOf(tickets)}
          back={{}}
        />
        {forms[missing](() => queryClient.invalidateQueries({ queryKey: standingKey }))}
      </div>
    )
  }
  const room = Math.min(data.tickets.most - data.tickets.now, data.perOccurrence)
  if (outside && tickets.length > room) return <TooMany tickets={tickets} standing={data} room={room} />
  return (
    <TooFarAhead ticket={first} maxHoldDays={data.maxHoldDays}>
      {children}
    </TooFarAhead>
  )
}

/** How many steps selling these takes: outside tickets were brought in by two before, several may be split. */
export const stepsOf = (tickets: readonly Ticket[]): number =>
  (tickets[0]?.safety === 'reissued' ? 2 : 3) + (tickets.length > 1 ? 1 : 0)
