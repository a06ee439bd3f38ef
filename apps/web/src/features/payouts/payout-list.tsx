import type { Payout } from '@fullhouse/contracts/payouts'
import { Money, PayoutStateTag } from '@fullhouse/domain-ui'
import { EmptyState } from '@fullhouse/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PagedList } from '../../components/paged-list.tsx'
import { deviceTimeText } from '../../lib/format.ts'
import { payoutsQuery } from './queries.ts'

/** What was paid to me and what is on its way. */
export function PayoutList() {
  const { t } = useTranslation()
  return (
    <PagedList
      query={useInfiniteQuery(payoutsQuery())}
      empty={
        <EmptyState illustration="letter" title={t('payouts.empty.title')}>
          {t('payouts.empty.text')}
        </EmptyState>
      }
    >
      {(payouts) => (
        <ul className="border-t border-line">
          {payouts.map((payout) => (
            <PayoutLine key={payout.id} payout={payout} />
          ))}
        </ul>
      )}
    </PagedList>
  )
}

function PayoutLine({ payout }: { payout: Payout }) {
  const { t } = useTranslation()
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-4">
      <div>
        <Link
          to="/transactions/$transactionId"
          params={{ transactionId: payout.transactionId }}
          className="inline-flex min-h-8 items-center font-semibold underline-offset-4 hover:underline"
        >
          {t('payouts.sale', { reference: payout.reference })}
        </Link>
        <p className="text-sm text-soft">
          {payout.paidAt
            ? t('payouts.paidAt', { time: deviceTimeText(payout.paidAt) })
            : t('payouts.since', { time: deviceTimeText(payout.createdAt) })}
        </p>
      </div>
      <div className="flex items-center gap-4">
        <PayoutStateTag state={payout.state} />
        <Money {...payout.amount} className="font-semibold" />
      </div>
    </li>
  )
}
