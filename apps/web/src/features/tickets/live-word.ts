import type { Ticket } from '@fullhouse/contracts/tickets'
import type { TFunction } from 'i18next'
import { timeText } from '../../lib/format.ts'
import { ticketWord } from './lots.ts'

const soon = 90 * 60_000
const today = 12 * 3_600_000

/** What is live about this ticket right now: a buyer at it, a pause, or the doors on the day. */
export function liveWord(ticket: Ticket, now: number, t: TFunction): string | undefined {
  const word = ticketWord(ticket)
  if (word === 'locked' || word === 'paused') return t(`tickets.live.${word}`)
  const { doorsAt, endsAt, timeZone } = ticket.occurrence
  const doors = doorsAt === null ? null : doorsText(Date.parse(doorsAt), Date.parse(endsAt), now, timeZone, t)
  if (!doors) return undefined
  return ticket.seat.gate ? t('tickets.live.door', { text: doors, door: ticket.seat.gate }) : doors
}

function doorsText(doors: number, ends: number, now: number, zone: string, t: TFunction): string | null {
  if (now > ends || doors - now > today) return null
  if (now >= doors) return t('tickets.live.doorsOpen')
  if (doors - now <= soon) return t('tickets.live.doorsIn', { count: Math.ceil((doors - now) / 60_000) })
  return t('tickets.live.doorsAt', { time: timeText(new Date(doors).toISOString(), zone) })
}
