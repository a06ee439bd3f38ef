import { problemText } from '@fullhouse/app-frame/problem-text'
import { ClaimReason, type Transaction } from '@fullhouse/contracts/escrow'
import { Button, Dialog, DialogClose, Field, Notice, RadioCards, TextArea } from '@fullhouse/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useOpenClaim } from './mutations.ts'

type Reason = z.infer<typeof ClaimReason>

/** What went wrong, in one choice and some words; the money freezes with it. */
export function OpenClaim({ transaction }: { transaction: Transaction }) {
  const { t } = useTranslation()
  const claim = useOpenClaim(transaction.id)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState<Reason | null>(null)
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const name = transaction.counterpart.firstName
  // Our own code is there in the moment of payment: it cannot fail to come.
  const reasons = ClaimReason.options.filter((one) => transaction.safety !== 'reissued' || one !== 'not_received')
  const confirm = () => {
    setAsked(true)
    const words = text.trim()
    if (reason && words) claim.mutate({ reason, text: words }, { onSuccess: () => setOpen(false) })
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        claim.reset()
      }}
      trigger={<Button>{t('transactions.claim.open')}</Button>}
      title={t('transactions.claim.dialog.title')}
      footer={
        <>
          <DialogClose render={<Button variant="quiet">{t('transactions.claim.dialog.cancel')}</Button>} />
          <Button variant="main" busy={claim.isPending} onClick={confirm}>
            {t('transactions.claim.dialog.confirm')}
          </Button>
        </>
      }
    >
      <div className="space-y-5">
        <RadioCards
          legend={t('transactions.claim.dialog.reasons')}
          hideLegend
          value={reason}
          onChange={setReason}
          error={asked && !reason ? t('transactions.claim.dialog.chooseReason') : undefined}
          cards={reasons.map((value) => ({
            value,
            label: t(`transactions.claim.reason.${value}`),
            hint: t(`transactions.claim.reasonHint.${value}`),
          }))}
        />
        <Field
          label={t('transactions.claim.dialog.label')}
          hint={t('transactions.claim.dialog.hint', { name })}
          error={asked && text.trim() === '' ? t('transactions.claim.dialog.write') : undefined}
        >
          <TextArea value={text} onChange={setText} maxLength={1000} />
        </Field>
        <p className="text-sm text-soft">{t('transactions.claim.dialog.what', { name })}</p>
        {claim.error ? <Notice kind="error">{problemText(claim.error)}</Notice> : null}
      </div>
    </Dialog>
  )
}
