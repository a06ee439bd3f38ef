import type { Transaction } from '@fullhouse/contracts/escrow'
import type { Ticket } from '@fullhouse/contracts/tickets'
import { useSeatLine } from '@fullhouse/domain-ui'
import { Checkbox, cn, Tag } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cardTags } from './card-tags.ts'

interface TicketCardProps {
  ticket: Ticket
  /** Of a ticket that goes through an issuer's app. */
  purchase: Transaction | undefined
  /** Can be marked for sale; `undefined` where it cannot be sold at all. */
  choice?: { checked: boolean; disabled: boolean; onChange: (checked: boolean) => void } | undefined
}

/** A stub lying flat: the seat large, how it stands, and left of the perforation the mark for selling. */
export function TicketCard({ ticket, purchase, choice }: TicketCardProps) {
  const { t } = useTranslation()
  const line = useSeatLine()
  const tags = cardTags(ticket, purchase, t)
  const { seat } = ticket
  const quiet = ticket.state !== 'valid'
  return (
    <article
      className={cn(
        'relative flex overflow-hidden rounded-card border bg-card',
        choice?.checked ? 'border-ink shadow-[inset_0_0_0_1px_var(--ink)]' : 'border-line',
      )}
    >
      {choice ? (
        <div className="relative flex w-14 shrink-0 items-center justify-center">
          <Checkbox
            checked={choice.checked}
            disabled={choice.disabled}
            onChange={choice.onChange}
            label={t('tickets.choose.select', { seat: line([seat]) })}
            hideLabel
            className="[&_label]:p-4"
          />
          <Perforation />
        </div>
      ) : null}
      <Link
        to="/tickets/$ticketId"
        params={{ ticketId: ticket.id }}
        className={cn('min-w-0 flex-1 p-5 hover:bg-well focus-visible:-outline-offset-3', quiet && 'text-soft')}
      >
        <span className="sr-only">{[line([seat]), ...tags.map((tag) => tag.text)].join(', ')}</span>
        <span aria-hidden className="flex items-start justify-between gap-3">
          <span className="flex min-w-0 flex-wrap gap-1.5">
            {tags.map((tag) => (
              <Tag key={tag.key} tone={tag.tone}>
                {tag.text}
              </Tag>
            ))}
          </span>
          <ChevronRight size={18} aria-hidden className="mt-0.5 text-soft" />
        </span>
        <span aria-hidden className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
          {seat.gate ? <Fact name={t('ticket.door', { ns: 'domain' })}>{seat.gate}</Fact> : null}
          <Fact name={t('ticket.block', { ns: 'domain' })}>{seat.section}</Fact>
          {seat.row === null ? null : <Fact name={t('ticket.row', { ns: 'domain' })}>{seat.row}</Fact>}
          <Fact name={t('ticket.seat', { ns: 'domain' })}>{seat.seat ?? t('ticket.free', { ns: 'domain' })}</Fact>
        </span>
      </Link>
    </article>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <span className="block min-w-0">
      <span className="block text-xs text-soft">{name}</span>
      <span className="display block text-2xl">{children}</span>
    </span>
  )
}

function Perforation() {
  const notch = 'absolute -right-2.5 size-5 rounded-full border border-line bg-paper'
  return (
    <span aria-hidden>
      <span className={cn(notch, '-top-2.5')} />
      <span className="absolute inset-y-4 right-0 border-r-2 border-dashed border-line" />
      <span className={cn(notch, '-bottom-2.5')} />
    </span>
  )
}
