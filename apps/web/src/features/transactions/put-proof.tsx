import { problemText } from '@fullhouse/app-frame/problem-text'
import { escrow, type Transaction } from '@fullhouse/contracts/escrow'
import { FileDrop, Notice, Progress } from '@fullhouse/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePutProof } from './mutations.ts'
import { ProofLook } from './proof-look.tsx'

/** The picture or PDF that shows the ticket was sent. */
export function PutProof({ transaction, missing }: { transaction: Transaction; missing: boolean }) {
  const { t } = useTranslation()
  const put = usePutProof(transaction.id)
  const [tooLarge, setTooLarge] = useState(false)
  const there = transaction.transfer?.hasProof ?? false
  const words = { app: transaction.transfer?.app, name: transaction.counterpart.firstName }
  const take = ([file]: File[]) => {
    if (!file) return
    const large = file.size > escrow.putProof.upload.maxBytes
    setTooLarge(large)
    put.reset()
    if (!large) put.mutate(file)
  }
  const problem = tooLarge
    ? t('transactions.transfer.proof.tooLarge')
    : put.error
      ? problemText(put.error)
      : missing && !there
        ? t('transactions.transfer.proof.needed')
        : null
  return (
    <div className="space-y-3">
      <FileDrop
        small
        title={t('transactions.transfer.proof.title')}
        hint={there ? t('transactions.transfer.proof.another') : t('transactions.transfer.proof.hint', words)}
        chooseLabel={t('transactions.transfer.proof.choose')}
        cameraLabel={t('transactions.transfer.proof.camera')}
        accept="image/*,application/pdf"
        disabled={put.isPending}
        onFiles={take}
      />
      {put.isPending ? <Progress label={t('transactions.transfer.proof.sending')} /> : null}
      {problem ? <Notice kind="error">{problem}</Notice> : null}
      {there && !put.isPending ? (
        <Notice kind="ok" announce action={<ProofLook key={put.submittedAt} transactionId={transaction.id} />}>
          {t('transactions.transfer.proof.there')}
        </Notice>
      ) : null}
    </div>
  )
}
