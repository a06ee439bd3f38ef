import type { Transaction, Transfer } from '@fullhouse/contracts/escrow'
import { TransferSteps } from '@fullhouse/domain-ui'
import { Card, Countdown, dateText, useUi } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { AnswerTransfer } from './answer-transfer.tsx'
import { ProofLook } from './proof-look.tsx'
import { SendTransfer } from './send-transfer.tsx'

interface PanelProps {
  transaction: Transaction
  transfer: Transfer
}

/** A ticket on its way in the issuer's app: how far it is, and what this side has to do. */
export function TransferPanel(props: PanelProps & { serverOffsetMs: number }) {
  const { t } = useTranslation()
  const { transaction, transfer, serverOffsetMs } = props
  const { role, canSend, canAnswer, counterpart, occurrence, claim, state } = transaction
  const toDo = canSend || canAnswer
  return (
    <section aria-labelledby="transfer-title">
      <Card lift={toDo}>
        <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <h2 id="transfer-title" className="display text-2xl">
            {t(`transactions.transfer.title.${titleOf(transaction, transfer)}`, { app: transfer.app })}
          </h2>
          <TimeLeft transaction={transaction} transfer={transfer} serverOffsetMs={serverOffsetMs} />
        </div>
        <TransferSteps
          reader={role}
          name={counterpart.firstName}
          zone={occurrence.timeZone}
          transfer={transfer}
          denied={claim?.state === 'open' && claim.reason === 'not_received'}
        />
        <div className="mt-5 space-y-4 empty:hidden">
          {canSend ? <SendTransfer transaction={transaction} /> : null}
          {role === 'buyer' && state === 'paid' && !transfer.missedAt && transfer.sendTo ? (
            <p className="text-[0.9375rem] text-soft">
              {t('transactions.transfer.comesTo', { email: transfer.sendTo.email, app: transfer.app })}
            </p>
          ) : null}
          {transfer.sentAt ? <Sent transaction={transaction} transfer={transfer} /> : null}
          {canAnswer ? <AnswerTransfer transaction={transaction} /> : null}
          {transfer.sentAt && state === 'paid' && claim?.state !== 'open' ? (
            <Silence transaction={transaction} transfer={transfer} />
          ) : null}
        </div>
      </Card>
    </section>
  )
}

function titleOf({ canSend, canAnswer, role, state }: Transaction, transfer: Transfer) {
  if (canSend) return 'send'
  if (canAnswer) return 'ask'
  if (transfer.missedAt || state !== 'paid') return 'over'
  return role === 'seller' && transfer.sentAt ? 'sent' : 'wait'
}

/** The clock of the one who has to act, in the last day. */
function TimeLeft({ transaction, transfer, serverOffsetMs }: PanelProps & { serverOffsetMs: number }) {
  const { t } = useTranslation()
  const { canSend, canAnswer, serverNow } = transaction
  const until = canSend ? transfer.dueAt : canAnswer ? transfer.answerBy : null
  if (until === null || Date.parse(until) - Date.parse(serverNow) > 24 * 3_600_000) return null
  return (
    <Countdown
      key={until}
      until={until}
      serverOffsetMs={serverOffsetMs}
      urgentBelow={3 * 3600}
      label={t(canSend ? 'transactions.transfer.left' : 'transactions.transfer.leftAnswer')}
    />
  )
}

/** What the seller shows and says about it. */
function Sent({ transaction, transfer }: PanelProps) {
  const { t } = useTranslation()
  const { role, counterpart } = transaction
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      {transfer.note ? (
        <p className="min-w-0 flex-1 basis-56 text-[0.9375rem] break-words">
          {role === 'buyer'
            ? t('transactions.transfer.said', { name: counterpart.firstName, note: transfer.note })
            : transfer.note}
        </p>
      ) : null}
      {transfer.hasProof ? <ProofLook transactionId={transaction.id} /> : null}
    </div>
  )
}

function Silence({ transaction, transfer }: PanelProps) {
  const { t } = useTranslation()
  const { locale } = useUi()
  const { role, counterpart, occurrence, clearsAt } = transaction
  if (!transfer.answerBy || !clearsAt) return null
  const at = (instant: string) => dateText(instant, 'dayTime', locale, occurrence.timeZone)
  return (
    <p className="text-sm text-soft">
      {t(role === 'buyer' ? 'transactions.transfer.silence' : 'transactions.transfer.silenceSeller', {
        name: counterpart.firstName,
        date: at(transfer.answerBy),
        held: at(clearsAt),
      })}
    </p>
  )
}
