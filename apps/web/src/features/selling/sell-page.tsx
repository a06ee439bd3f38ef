import { hasCode } from '@fullhouse/api-client'
import { QueryError } from '@fullhouse/app-frame/query-error'
import type { MyListing } from '@fullhouse/contracts/listings'
import { useQueries } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageSkeleton } from '../../components/page-skeleton.tsx'
import { CannotSell } from './cannot-sell.tsx'
import { type SellSearch, ticketToSellQuery } from './queries.ts'
import { SellSteps } from './sell-steps.tsx'
import { StepHeader } from './step-header.tsx'

interface SellPageProps {
  ticketIds: readonly string[]
  step: SellSearch['step']
  /** The list to choose seats from: the first step. */
  chooser: ReactNode
  onStep: (step: SellSearch['step']) => unknown
  onListed: (listing: MyListing) => unknown
}

/** From "which seats" to "up for sale". */
export function SellPage({ ticketIds, step, chooser, onStep, onListed }: SellPageProps) {
  const { t } = useTranslation()
  if (ticketIds.length === 0 || step === 'seats') {
    return (
      <div className="mx-auto max-w-4xl py-5 sm:py-8">
        <StepHeader
          title={t('selling.seats.title')}
          sentence={t('selling.seats.sentence')}
          step={1}
          steps={ticketIds.length === 1 ? 2 : 3}
        />
        {chooser}
      </div>
    )
  }
  return (
    <div className="mx-auto max-w-5xl py-5 sm:py-8">
      <ChosenTickets key={ticketIds.join()} ticketIds={ticketIds} step={step} onStep={onStep} onListed={onListed} />
    </div>
  )
}

function ChosenTickets(props: Omit<SellPageProps, 'chooser'>) {
  const { ticketIds, step, onStep, onListed } = props
  const answers = useQueries({ queries: ticketIds.map(ticketToSellQuery) })
  const tickets = answers.flatMap(({ data }) => (data ? [data] : []))
  const failed = answers.find(({ error, data }) => error && !data)
  if (failed) {
    return hasCode(failed.error, 'platform.not_found', 'platform.invalid_input') ? (
      <CannotSell why="gone" />
    ) : (
      <QueryError error={failed.error} onRetry={failed.refetch} retrying={failed.isRefetching} />
    )
  }
  if (tickets.length < ticketIds.length) return <PageSkeleton />
  const listed = tickets.find((ticket) => ticket.listing !== null)
  if (listed?.listing) return <CannotSell why="listed" listingId={listed.listing.id} />
  if (tickets.some((ticket) => ticket.state !== 'valid')) return <CannotSell why="used" />
  return <SellSteps tickets={tickets} step={step} onStep={onStep} onListed={onListed} />
}
