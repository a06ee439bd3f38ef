import { hasCode } from '@fullhouse/api-client'
import { QueryError } from '@fullhouse/app-frame/query-error'
import type { Ticket } from '@fullhouse/contracts/tickets'
import type { MyListing } from '@fullhouse/contracts/listings'
import { useQueries } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageSkeleton } from '../../components/page-skeleton.tsx'
import { BeforePrice, type SellerForms } from './before-price.tsx'
import { CannotSell } from './cannot-sell.tsx'
import { LotsStep } from './lots-step.tsx'
import { type SellSearch, ticketToSellQuery } from './queries.ts'
import { SellStart } from './sell-start.tsx'
import { SellSteps } from './sell-steps.tsx'
import { StepHeader } from './step-header.tsx'

interface SellPageProps {
  ticketIds: readonly string[]
  step: SellSearch['step']
  /** The list to choose seats from: the first step for tickets held here. */
  chooser: ReactNode
  /** What was begun and not finished, over the three ways into selling. */
  begun: ReactNode
  /** Tickets of the same text can be one offer. */
  lotOf: (ticket: Ticket) => string
  forms: SellerForms
  onStep: (step: SellSearch['step']) => unknown
  onListed: (listing: MyListing) => unknown
}

/** From "which seats" to "up for sale". */
export function SellPage({ chooser, begun, ...chosen }: SellPageProps) {
  const { t } = useTranslation()
  const { ticketIds, step } = chosen
  if (ticketIds.length === 0 && step !== 'seats') return <SellStart begun={begun} />
  if (step === 'seats') {
    return (
      <div className="mx-auto max-w-4xl py-5 sm:py-8">
        <StepHeader
          title={t('selling.seats.title')}
          sentence={t('selling.seats.sentence')}
          step={1}
          steps={ticketIds.length === 1 ? 2 : 3}
          back={{}}
        />
        {chooser}
      </div>
    )
  }
  return (
    <div className="mx-auto max-w-5xl py-5 sm:py-8">
      <ChosenTickets key={ticketIds.join()} {...chosen} />
    </div>
  )
}

function ChosenTickets(props: Omit<SellPageProps, 'chooser' | 'begun'>) {
  const { ticketIds, step, lotOf, forms, onStep, onListed } = props
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
  const lots = [...Map.groupBy(tickets, lotOf).values()]
  if (lots.length > 1) return <LotsStep lots={lots} />
  return (
    <BeforePrice tickets={tickets} forms={forms}>
      <SellSteps tickets={tickets} step={step} onStep={onStep} onListed={onListed} />
    </BeforePrice>
  )
}
