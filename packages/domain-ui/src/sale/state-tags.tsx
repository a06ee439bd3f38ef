import { Tag, type Tone } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import type { ListingState, PayoutState, TransactionState } from '../shapes.ts'

const transactionTones: Record<TransactionState, Tone> = {
  reserved: 'amber',
  paid: 'sea',
  delivered: 'ok',
  cleared: 'ok',
  paid_out: 'ok',
  expired: 'neutral',
  cancelled: 'neutral',
}

/** How a purchase stands, in the words of the one who reads. */
export function TransactionStateTag(props: {
  state: TransactionState
  reader: 'buyer' | 'seller' | 'agent'
  /** Frozen by a case: said instead of the state. */
  frozen?: boolean
  /** Where a ticket issued elsewhere is, while its money is held. */
  place?: 'toSend' | 'sent' | 'file' | 'inApp' | undefined
}) {
  const { t } = useTranslation('domain')
  if (props.frozen) return <Tag tone="amber">{t('transaction.frozen')}</Tag>
  if (props.place && props.reader !== 'agent') {
    return <Tag tone="sea">{t(`transaction.${props.reader}.${props.place}`)}</Tag>
  }
  return <Tag tone={transactionTones[props.state]}>{t(`transaction.${props.reader}.${props.state}`)}</Tag>
}

const listingTones: Record<ListingState, Tone> = {
  waiting: 'amber',
  active: 'ok',
  paused: 'amber',
  sold: 'sea',
  withdrawn: 'neutral',
  expired: 'neutral',
}

export function ListingStateTag({ state }: { state: ListingState }) {
  const { t } = useTranslation('domain')
  return <Tag tone={listingTones[state]}>{t(`listing.state.${state}`)}</Tag>
}

const payoutTones: Record<PayoutState, Tone> = {
  scheduled: 'sea',
  blocked: 'amber',
  transferring: 'sea',
  in_transit: 'sea',
  paid: 'ok',
  failed: 'curtain',
}

export function PayoutStateTag({ state }: { state: PayoutState }) {
  const { t } = useTranslation('domain')
  return <Tag tone={payoutTones[state]}>{t(`payout.${state}`)}</Tag>
}
