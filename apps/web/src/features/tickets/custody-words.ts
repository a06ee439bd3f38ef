import { locale } from '@fullhouse/app-frame/format'
import type { Ticket } from '@fullhouse/contracts/tickets'
import { dateText } from '@fullhouse/ui'
import type { TFunction } from 'i18next'

/** The last line of a ticket: where it comes from, how many held it, since when the code is mine. */
export function custodyWords({ custody, app, occurrence }: Ticket, t: TFunction): string {
  const [first] = custody
  const before = custody.filter((step) => step.kind === 'reissued' || step.kind === 'handed_over').length
  const made = custody.findLast((step) => step.kind === 'reissued' || step.kind === 'issued')
  const origin = first?.kind === 'uploaded' || first?.kind === 'declared' ? first : null
  return [
    origin
      ? t(origin.who === 'you' ? `tickets.custody.${origin.kind}You` : `tickets.custody.${origin.kind}`, {
          who: origin.who,
          app,
        })
      : t('tickets.custody.issued'),
    before > 0 ? t('tickets.custody.before', { count: before }) : origin ? '' : t('tickets.custody.first'),
    made ? t('tickets.custody.madeOn', { date: dateText(made.at, 'dayMonth', locale, occurrence.timeZone) }) : '',
  ]
    .filter(Boolean)
    .join(' ')
}
