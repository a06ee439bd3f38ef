import type { Transaction } from '@fullhouse/contracts/escrow'
import type { Ticket } from '@fullhouse/contracts/tickets'
import type { Tone } from '@fullhouse/ui'
import type { TFunction } from 'i18next'
import { ticketWord } from './lots.ts'
import { isAwaited, isRemoved, isWithHolder } from './where-it-is.ts'

const tones = {
  valid: 'ok',
  listed: 'sea',
  waiting: 'amber',
  paused: 'amber',
  locked: 'amber',
  used: 'neutral',
  void: 'neutral',
} as const

/** How a ticket stands and, where others issued it, what it is and where. */
export function cardTags(
  ticket: Ticket,
  purchase: Transaction | undefined,
  t: TFunction,
): { key: string; tone: Tone; text: string }[] {
  const word = ticketWord(ticket)
  if (isRemoved(ticket)) return [{ key: 'removed', tone: 'neutral', text: t('tickets.word.removed') }]
  if (ticket.safety === 'reissued' || ticket.state !== 'valid') {
    return [{ key: word, tone: tones[word], text: t(`tickets.word.${word}`) }]
  }
  const sale = word === 'valid' ? [] : [{ key: word, tone: tones[word], text: t(`tickets.outside.${word}`) }]
  return [...whereTags(ticket, purchase, t), ...sale]
}

function whereTags(ticket: Ticket, purchase: Transaction | undefined, t: TFunction) {
  if (ticket.safety === 'as_is') {
    const own = ticket.transactionId === null
    return [
      { key: 'file', tone: 'sea' as const, text: t(own ? 'tickets.outside.ownFile' : 'tickets.outside.sellersFile') },
    ]
  }
  if (!isAwaited(ticket, purchase)) {
    const there = isWithHolder(ticket, purchase) ? 'tickets.outside.inApp' : 'tickets.outside.throughApp'
    return [{ key: 'app', tone: 'sea' as const, text: t(there, { app: ticket.app }) }]
  }
  const missed = purchase?.transfer?.missedAt
  const text = missed
    ? 'tickets.outside.missed'
    : purchase?.canAnswer
      ? 'tickets.outside.answer'
      : 'tickets.outside.awaited'
  return [{ key: 'awaited', tone: 'amber' as const, text: t(text, { app: ticket.app }) }]
}
