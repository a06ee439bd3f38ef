import { sendWithinHours } from '@fullhouse/contracts/escrow'

const hour = 3_600_000
const later = (from: Date, hours: number) => new Date(from.getTime() + hours * hour)
const earlier = (a: Date, b: Date) => (a < b ? a : b)
const latest = (a: Date, b: Date) => (a > b ? a : b)

/** Until when a paid ticket must be sent: a day, but three hours before the event, and never less than an hour. */
export function transferDueAt(paidAt: Date, startsAt: Date): Date {
  return earlier(later(paidAt, sendWithinHours), latest(later(paidAt, 1), later(startsAt, -3)))
}

/** When a seller who has not sent yet is reminded; `null` when there is no time for it. */
export function remindAt(paidAt: Date, dueAt: Date): Date | null {
  const at = later(dueAt, -3)
  return at > paidAt ? at : null
}

/** Until when the buyer may say it did not come: two days, but by the event, and never less than two hours. */
export function answerBy(sentAt: Date, startsAt: Date): Date {
  return earlier(later(sentAt, 48), latest(later(sentAt, 2), startsAt))
}
