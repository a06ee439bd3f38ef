import { locale } from '@fullhouse/app-frame/format'
import type { CustodyStep } from '@fullhouse/contracts/tickets'
import { dateText } from '@fullhouse/ui'
import type { TFunction } from 'i18next'

/** The last line of a ticket: who issued it, how many held it, since when the code is mine. */
export function custodyWords(steps: readonly CustodyStep[], zone: string, t: TFunction): string {
  const before = steps.filter((step) => step.kind === 'reissued').length
  const made = steps.findLast((step) => step.kind === 'reissued' || step.kind === 'issued')
  return [
    t('tickets.custody.issued'),
    before === 0 ? t('tickets.custody.first') : t('tickets.custody.before', { count: before }),
    made ? t('tickets.custody.madeOn', { date: dateText(made.at, 'dayMonth', locale, zone) }) : '',
  ]
    .filter(Boolean)
    .join(' ')
}
