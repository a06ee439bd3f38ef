import { problemText } from '@fullhouse/app-frame/problem-text'
import type { Transaction } from '@fullhouse/contracts/escrow'
import { Button, CopyButton, dateText, Field, Notice, TextArea, useUi } from '@fullhouse/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSendTransfer } from './mutations.ts'
import { PutProof } from './put-proof.tsx'

/** What the seller does: send to this address, show that they did, say so. */
export function SendTransfer({ transaction }: { transaction: Transaction }) {
  const { t } = useTranslation()
  const { locale } = useUi()
  const send = useSendTransfer(transaction.id)
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState(false)
  const { transfer, counterpart, occurrence } = transaction
  if (!transfer) return null
  const { sendTo, dueAt, hasProof } = transfer
  const name = counterpart.firstName
  const press = () => {
    setMissing(!hasProof)
    if (hasProof) send.mutate(note.trim())
  }
  return (
    <div className="space-y-5">
      {sendTo ? (
        <div className="flex flex-wrap items-end justify-between gap-3 rounded-control bg-well p-4">
          <div className="min-w-0">
            <p className="text-sm text-soft">{t('transactions.transfer.to')}</p>
            <p className="font-semibold">{sendTo.name}</p>
            <p className="font-semibold break-all">{sendTo.email}</p>
          </div>
          <CopyButton value={sendTo.email} label={t('transactions.transfer.copyEmail')} />
        </div>
      ) : null}
      <PutProof transaction={transaction} missing={missing} />
      <Field label={t('transactions.transfer.note', { name })} hint={t('transactions.transfer.noteHint')} optional>
        <TextArea value={note} onChange={setNote} maxLength={300} rows={2} />
      </Field>
      {send.error ? <Notice kind="error">{problemText(send.error)}</Notice> : null}
      <div>
        <Button variant="main" size="lg" wide busy={send.isPending} onClick={press}>
          {t('transactions.transfer.button')}
        </Button>
        <p className="mt-3 text-sm text-soft">
          {t('transactions.transfer.afterwards', {
            name,
            date: dateText(dueAt, 'dayTime', locale, occurrence.timeZone),
          })}
        </p>
      </div>
    </div>
  )
}
