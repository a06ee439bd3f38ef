import { locale } from '@fullhouse/app-frame/format'
import type { Transaction } from '@fullhouse/contracts/escrow'
import { MoneyPanel } from '@fullhouse/domain-ui'
import { Button, Card, cn, dateText } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { ConfirmWorked } from './confirm-worked.tsx'
import { isKeptApart } from './is-kept-apart.ts'
import { moneyLines } from './money-lines.ts'
import { PayoutWords } from './payout-words.tsx'
import { frozenBy } from './sending.ts'

/** Where the money is, and the one thing that can be done now. */
export function MoneySide({ transaction, className }: { transaction: Transaction; className?: string }) {
  const { t } = useTranslation()
  const { state, role, payout } = transaction
  if (state === 'expired' || state === 'cancelled') {
    return (
      <Card className={cn(className)}>
        <h2 className="font-semibold">{t('transactions.money.title')}</h2>
        <p className="mt-2 text-[0.9375rem] text-soft">
          {t(`transactions.money.none.${isKeptApart(transaction) ? 'keptApart' : role}`)}
        </p>
        <div className="mt-4">
          <OverActions transaction={transaction} />
        </div>
      </Card>
    )
  }
  const { lines, total } = moneyLines(transaction, t)
  return (
    <Card lift className={cn(className)}>
      <MoneyPanel
        title={t('transactions.money.title')}
        lines={lines}
        total={total}
        actions={role === 'buyer' ? <BuyerActions transaction={transaction} /> : undefined}
        note={moneyNote(transaction, t)}
      />
      {role === 'seller' && payout ? <PayoutWords payout={payout} /> : null}
    </Card>
  )
}

/** Where the money is right now, and until when, by the way the ticket comes. */
function moneyNote(transaction: Transaction, t: TFunction): string {
  const { role, state, safety, frozen, clearsAt, occurrence } = transaction
  const where = `transactions.money.where.${role}`
  if (frozen) return t(`${where}.frozen.${frozenBy(transaction)}`)
  if (state !== 'paid' && state !== 'delivered') return t(`${where}.${state}`)
  const date = clearsAt
    ? dateText(clearsAt, 'dayTime', locale, occurrence.timeZone)
    : t('transactions.money.where.heldOpen')
  return t(`${where}.held.${safety}`, { date })
}

function BuyerActions({ transaction }: { transaction: Transaction }) {
  const { t } = useTranslation()
  const { id, state, items, canConfirm } = transaction
  const [first] = items
  if (state === 'reserved') {
    return (
      <Button variant="main" size="lg" render={<Link to="/checkout/$transactionId" params={{ transactionId: id }} />}>
        {t('transactions.goOnPaying')}
      </Button>
    )
  }
  if (state === 'paid' || !first) return null
  return (
    <>
      {canConfirm ? <ConfirmWorked transaction={transaction} /> : null}
      <Button
        variant={canConfirm || state !== 'delivered' ? 'plain' : 'main'}
        size="lg"
        render={
          items.length === 1 ? (
            <Link to="/tickets/$ticketId" params={{ ticketId: first.ticketId }} />
          ) : (
            <Link to="/tickets" />
          )
        }
      >
        {t('transactions.toTickets', { count: items.length })}
      </Button>
    </>
  )
}

function OverActions({ transaction }: { transaction: Transaction }) {
  const { t } = useTranslation()
  const { role, occurrence, listingId } = transaction
  return role === 'buyer' ? (
    <Button
      wide
      render={
        <Link
          to="/events/$eventId"
          params={{ eventId: occurrence.eventId }}
          search={{ occurrence: occurrence.occurrenceId, listing: listingId }}
        />
      }
    >
      {t('transactions.backToOffers')}
    </Button>
  ) : (
    <Button wide render={<Link to="/selling/$listingId" params={{ listingId }} />}>
      {t('transactions.toOffer')}
    </Button>
  )
}
