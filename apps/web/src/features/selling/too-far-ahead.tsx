import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import type { Ticket } from '@fullhouse/contracts/tickets'
import { Button, dateText, EmptyState, useServerNow, useUi } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { quoteQuery } from './queries.ts'

const day = 86_400_000
/** What a claim and the way to the bank may take after the hold; the server counts the same and decides. */
const settlingDays = 14

interface TooFarAheadProps {
  ticket: Ticket
  maxHoldDays: number | null
  children: ReactNode
}

/** A date for which the bank may not hold money that long yet: from when on it can be listed. */
export function TooFarAhead({ ticket, maxHoldDays, children }: TooFarAheadProps) {
  const { t } = useTranslation()
  const { locale } = useUi()
  const now = useServerNow(60_000)
  const { data: quote } = useQuery(quoteQuery([ticket.id], ticket.faceValue))
  const from = quote && maxHoldDays !== null ? Date.parse(quote.paidBy) + (settlingDays - maxHoldDays) * day : 0
  if (from <= now) return children
  return (
    <>
      <DocumentTitle>{t('selling.tooFar.title')}</DocumentTitle>
      <EmptyState
        illustration="stub"
        title={t('selling.tooFar.title')}
        action={<Button render={<Link to="/tickets" />}>{t('selling.listed.toTickets')}</Button>}
      >
        {t('selling.tooFar.text', { date: `${dateText(from, 'day', locale)} ${new Date(from).getUTCFullYear()}` })}
      </EmptyState>
    </>
  )
}
