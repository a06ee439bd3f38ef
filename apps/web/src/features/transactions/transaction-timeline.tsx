import type { TimelineStep, Transaction } from '@fullhouse/contracts/escrow'
import { Money, Timeline, type TimelineItem } from '@fullhouse/domain-ui'
import { useTranslation } from 'react-i18next'

const tones: Record<TimelineStep['kind'], NonNullable<TimelineItem['tone']>> = {
  state: 'neutral',
  payment: 'sea',
  payout: 'sea',
  ticket: 'ok',
  scan: 'ok',
  transfer: 'sea',
  claim: 'amber',
}

const bad = /failed|refused|rejected|frozen|blocked|expired|cancelled|missed/

/** What happened to money and tickets, in words for the one who reads. */
export function TransactionTimeline({ transaction, zone }: { transaction: Transaction; zone: string }) {
  const { t } = useTranslation()
  const { role, safety, timeline, counterpart } = transaction
  return (
    <Timeline
      zone={zone}
      items={timeline.map((step, index) => ({
        id: `${index}-${step.what}`,
        at: step.at,
        // A step this version has no words for is named by its kind, never by its key.
        title: t(
          [
            `transactions.did.${role}.${safety}.${step.what}`,
            `transactions.did.${role}.${step.what}`,
            `transactions.did.both.${step.what}`,
            `transactions.did.kind.${step.kind}`,
          ],
          { name: counterpart.firstName, count: transaction.items.length },
        ),
        tone: bad.test(step.what) ? 'amber' : tones[step.kind],
        ...(step.money ? { meta: <Money {...step.money} /> } : {}),
      }))}
    />
  )
}
