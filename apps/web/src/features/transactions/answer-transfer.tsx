import { problemText } from '@fullhouse/app-frame/problem-text'
import type { Transaction } from '@fullhouse/contracts/escrow'
import { Button, Dialog, DialogClose, Field, Notice, TextArea, toast } from '@fullhouse/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswerTransfer } from './mutations.ts'

/** The buyer's word: it came, or it did not, which freezes the money. */
export function AnswerTransfer({ transaction }: { transaction: Transaction }) {
  const { t } = useTranslation()
  const answer = useAnswerTransfer(transaction.id)
  const yes = () =>
    answer.mutate({ received: true, text: '' }, { onSuccess: () => toast(t('transactions.transfer.thanks')) })
  return (
    <div>
      {answer.error ? (
        <Notice kind="error" className="mb-3">
          {problemText(answer.error)}
        </Notice>
      ) : null}
      <div className="grid gap-2.5 sm:grid-cols-2">
        <Button variant="main" size="lg" busy={answer.isPending} onClick={yes}>
          {t('transactions.transfer.yes')}
        </Button>
        {transaction.claim === null ? <DidNotCome transaction={transaction} /> : null}
      </div>
    </div>
  )
}

function DidNotCome({ transaction }: { transaction: Transaction }) {
  const { t } = useTranslation()
  const answer = useAnswerTransfer(transaction.id)
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        answer.reset()
      }}
      trigger={<Button size="lg">{t('transactions.transfer.no')}</Button>}
      title={t('transactions.transfer.noDialog.title')}
      description={t('transactions.transfer.noDialog.text', { name: transaction.counterpart.firstName })}
      footer={
        <>
          <DialogClose render={<Button variant="quiet">{t('transactions.transfer.noDialog.cancel')}</Button>} />
          <Button
            variant="main"
            busy={answer.isPending}
            onClick={() => answer.mutate({ received: false, text: text.trim() }, { onSuccess: () => setOpen(false) })}
          >
            {t('transactions.transfer.noDialog.confirm')}
          </Button>
        </>
      }
    >
      <Field label={t('transactions.transfer.noDialog.label', { app: transaction.transfer?.app })} optional>
        <TextArea value={text} onChange={setText} maxLength={1000} />
      </Field>
      {answer.error ? (
        <Notice kind="error" className="mt-4">
          {problemText(answer.error)}
        </Notice>
      ) : null}
    </Dialog>
  )
}
