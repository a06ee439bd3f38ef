import type { Transaction } from '@fullhouse/contracts/escrow'
import { PayoutState } from '@fullhouse/contracts/payouts'
import { PayoutStateTag } from '@fullhouse/domain-ui'
import { Button } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { deviceTimeText } from '../../lib/format.ts'

/** How the seller's money stands and what, if anything, it waits for. */
export function PayoutWords({ payout }: { payout: NonNullable<Transaction['payout']> }) {
  const { t } = useTranslation()
  const state = PayoutState.safeParse(payout.state).data
  if (!state) return null
  return (
    <div className="mt-4 border-t border-line pt-4">
      <h3 className="mb-2 flex flex-wrap items-center justify-between gap-2 text-[0.9375rem] font-semibold">
        {t('transactions.payout.title')}
        <PayoutStateTag state={state} />
      </h3>
      <p className="text-sm text-soft">
        {t(`transactions.payout.${state}`)}
        {payout.expectedAt && state !== 'paid' && state !== 'blocked'
          ? ` ${t('transactions.payout.expected', { time: deviceTimeText(payout.expectedAt) })}`
          : ''}
      </p>
      {state === 'blocked' || state === 'failed' ? (
        <Button variant="main" wide className="mt-3" render={<Link to="/account/payouts" />}>
          {t('transactions.payout.setUp')}
        </Button>
      ) : null}
    </div>
  )
}
