import { problemText } from '@fullhouse/app-frame/problem-text'
import type { Claim, Transaction } from '@fullhouse/contracts/escrow'
import { Button, Card, ConfirmDialog, dateText, Notice, Tag, useUi } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { useWithdrawClaim } from './mutations.ts'
import { OpenClaim } from './open-claim.tsx'

/** Where the buyer claims, and what both sides see of a claim. Nothing while there is none and none can be made. */
export function ClaimPanel({ transaction }: { transaction: Transaction }) {
  const { t } = useTranslation()
  const { locale } = useUi()
  const { claim, claimableUntil, role, occurrence } = transaction
  if (claim) return <OneClaim transaction={transaction} claim={claim} />
  if (role !== 'buyer' || claimableUntil === null) return null
  return (
    <section id="claim" aria-labelledby="claim-title" className="border-t border-line pt-6">
      <h2 id="claim-title" className="font-semibold">
        {t('transactions.claim.title')}
      </h2>
      <p className="mt-1 mb-4 text-[0.9375rem] text-soft">
        {t('transactions.claim.text', { date: dateText(claimableUntil, 'dayTime', locale, occurrence.timeZone) })}
      </p>
      <OpenClaim transaction={transaction} />
    </section>
  )
}

function OneClaim({ transaction, claim }: { transaction: Transaction; claim: Claim }) {
  const { t } = useTranslation()
  const { locale } = useUi()
  const { role, counterpart, occurrence } = transaction
  const name = counterpart.firstName
  const open = claim.state === 'open'
  const date = dateText(claim.openedAt, 'dayTime', locale, occurrence.timeZone)
  return (
    <section id="claim" aria-labelledby="claim-title">
      <Card className={open ? 'border-amber' : ''}>
        <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
          <h2 id="claim-title" className="font-semibold">
            {t(role === 'buyer' ? 'transactions.claim.mine' : 'transactions.claim.theirs', { name })}
          </h2>
          <Tag tone={open ? 'amber' : 'neutral'}>{t(`transactions.claim.state.${claim.state}`)}</Tag>
        </div>
        <p className="break-words">
          {t('transactions.claim.said', { reason: t(`transactions.claim.reason.${claim.reason}`), text: claim.text })}
        </p>
        {claim.decision ? (
          <p className="mt-2 break-words">{t('transactions.claim.decision', { text: claim.decision })}</p>
        ) : null}
        <p className="mt-2 text-[0.9375rem] text-soft">
          {t(`transactions.claim.${role}.${claim.state}`, { name, date })}
        </p>
        {open && role === 'buyer' ? <Withdraw transaction={transaction} /> : null}
      </Card>
    </section>
  )
}

function Withdraw({ transaction }: { transaction: Transaction }) {
  const { t } = useTranslation()
  const withdraw = useWithdrawClaim(transaction.id)
  return (
    <div className="mt-4">
      <ConfirmDialog
        trigger={<Button>{t('transactions.claim.withdraw.button')}</Button>}
        title={t('transactions.claim.withdraw.title')}
        confirmLabel={t('transactions.claim.withdraw.confirm')}
        cancelLabel={t('transactions.claim.withdraw.cancel')}
        onConfirm={() => withdraw.mutateAsync()}
        onOpenChange={(open) => {
          if (open) withdraw.reset()
        }}
      >
        <p>{t('transactions.claim.withdraw.text', { name: transaction.counterpart.firstName })}</p>
        {withdraw.error ? (
          <Notice kind="error" className="mt-4">
            {problemText(withdraw.error)}
          </Notice>
        ) : null}
      </ConfirmDialog>
    </div>
  )
}
