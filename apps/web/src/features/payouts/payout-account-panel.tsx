import { countryText } from '@fullhouse/app-frame/format'
import { QueryError } from '@fullhouse/app-frame/query-error'
import type { PayoutAccount } from '@fullhouse/contracts/payouts'
import { Loading, Notice, SkeletonText } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { freshPayoutAccountQuery, payoutAccountQuery } from './queries.ts'
import { SetUpPayouts } from './set-up-payouts.tsx'

const kinds = { none: 'info', started: 'warn', pending: 'info', ready: 'ok', restricted: 'warn' } as const

interface PayoutAccountPanelProps {
  /** Where the person lives, if told before. */
  country: string | null
  /** Just back from the provider's pages: ask it until it has made up its mind. */
  returned: boolean
}

/** Where the money goes, whether that is ready, and what to do if not. */
export function PayoutAccountPanel({ country, returned }: PayoutAccountPanelProps) {
  const { t } = useTranslation()
  const known = useQuery(payoutAccountQuery())
  const fresh = useQuery({
    ...freshPayoutAccountQuery(),
    enabled: returned,
    refetchInterval: ({ state }) => (state.data && isSettled(state.data) ? false : 3000),
  })
  const account = fresh.data ?? known.data
  if (!account) {
    return known.error ? (
      <QueryError error={known.error} onRetry={known.refetch} retrying={known.isRefetching} />
    ) : (
      <Loading>
        <SkeletonText lines={3} />
      </Loading>
    )
  }
  const checking = returned && !isSettled(account)
  return (
    <div className="space-y-5">
      <Notice kind={kinds[account.state]} title={t(`payouts.state.${account.state}.title`)} announce>
        {t(checking ? 'payouts.checking' : `payouts.state.${account.state}.text`, {
          country: account.country ? countryText(account.country) : '',
        })}
      </Notice>
      {account.state === 'ready' || account.state === 'pending' ? null : (
        <SetUpPayouts account={account} country={account.country ?? country} />
      )}
    </div>
  )
}

function isSettled(account: PayoutAccount): boolean {
  return account.state === 'ready' || account.state === 'restricted'
}
