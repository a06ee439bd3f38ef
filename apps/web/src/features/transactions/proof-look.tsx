import { QueryError } from '@fullhouse/app-frame/query-error'
import { Button, buttonClass, Dialog, Loading, Skeleton } from '@fullhouse/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ProofFile, useFetchProof } from './mutations.ts'

/** The proof of sending, fetched only when somebody wants to look, and forgotten when they close it. */
export function ProofLook({ transactionId }: { transactionId: string }) {
  const { t } = useTranslation()
  const proof = useFetchProof(transactionId)
  return (
    <Dialog
      wide
      onOpenChange={(open) => {
        if (open) return proof.mutate()
        if (proof.data) URL.revokeObjectURL(proof.data.url)
        proof.reset()
      }}
      trigger={<Button size="sm">{t('transactions.transfer.proof.look')}</Button>}
      title={t('transactions.transfer.proof.lookTitle')}
    >
      {proof.data ? (
        <Proof file={proof.data} />
      ) : proof.error ? (
        <QueryError error={proof.error} onRetry={() => proof.mutate()} />
      ) : (
        <Loading>
          <Skeleton className="h-80 w-full" />
        </Loading>
      )}
    </Dialog>
  )
}

/** Pictures are shown; what the browser cannot show can be saved. */
function Proof({ file: { url, type } }: { file: ProofFile }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(type.startsWith('image/'))
  return (
    <div className="space-y-4">
      {shown ? (
        <img
          src={url}
          alt={t('transactions.transfer.proof.alt')}
          onError={() => setShown(false)}
          className="mx-auto max-h-[65dvh] rounded-control border border-line"
        />
      ) : (
        <p className="text-soft">{t('transactions.transfer.proof.unshown')}</p>
      )}
      <a href={url} download={`proof.${type.split('/')[1] ?? 'file'}`} className={buttonClass({ wide: !shown })}>
        {t('transactions.transfer.proof.save')}
      </a>
    </div>
  )
}
