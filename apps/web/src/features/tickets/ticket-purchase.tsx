import type { Transaction } from '@fullhouse/contracts/escrow'
import { Protection, TransferSteps } from '@fullhouse/domain-ui'
import { Button, dateText, useUi } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** The purchase a ticket came from: how far the sending is, what protects the money, and the way to a claim. */
export function TicketPurchase({ purchase }: { purchase: Transaction }) {
  const { t } = useTranslation()
  const { locale } = useUi()
  const { id, safety, transfer, canAnswer, counterpart, occurrence, claim, claimableUntil, clearsAt, state } = purchase
  const held = state === 'paid' || state === 'delivered'
  return (
    <section aria-label={t('tickets.purchase.label')} className="mt-6 space-y-4 border-t border-line pt-5">
      {transfer && state === 'paid' ? (
        <TransferSteps
          reader="buyer"
          name={counterpart.firstName}
          zone={occurrence.timeZone}
          transfer={transfer}
          denied={claim?.state === 'open' && claim.reason === 'not_received'}
        />
      ) : null}
      {held ? <Protection level={safety} heldUntil={clearsAt} zone={occurrence.timeZone} app={purchase.app} /> : null}
      {claim?.state === 'open' ? <p className="text-[0.9375rem]">{t('tickets.purchase.claimed')}</p> : null}
      <div className="flex flex-wrap items-center gap-3">
        {/* Saying whether it came is what this screen waits for. */}
        <Button
          variant={canAnswer ? 'main' : 'plain'}
          render={<Link to="/transactions/$transactionId" params={{ transactionId: id }} />}
        >
          {t(canAnswer ? 'tickets.purchase.answer' : 'tickets.purchase.see')}
        </Button>
        {claimableUntil ? (
          <Link
            to="/transactions/$transactionId"
            params={{ transactionId: id }}
            hash="claim"
            className="inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {t('tickets.purchase.claim')}
          </Link>
        ) : null}
      </div>
      {claimableUntil ? (
        <p className="text-sm text-soft">
          {t('tickets.purchase.claimUntil', {
            date: dateText(claimableUntil, 'dayTime', locale, occurrence.timeZone),
          })}
        </p>
      ) : null}
    </section>
  )
}
