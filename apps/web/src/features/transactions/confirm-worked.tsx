import { problemText } from '@fullhouse/app-frame/problem-text'
import type { Transaction } from '@fullhouse/contracts/escrow'
import { Button, ConfirmDialog, Notice } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { useConfirmWorked } from './mutations.ts'

/** Asks once more, because the money cannot be called back after it. */
export function ConfirmWorked({ transaction }: { transaction: Transaction }) {
  const { t } = useTranslation()
  const confirm = useConfirmWorked(transaction.id)
  const name = transaction.counterpart.firstName
  return (
    <ConfirmDialog
      trigger={
        <Button variant="main" size="lg">
          {t('transactions.confirm.button')}
        </Button>
      }
      title={t('transactions.confirm.title', { count: transaction.items.length })}
      confirmLabel={t('transactions.confirm.confirm', { name })}
      cancelLabel={t('transactions.confirm.cancel')}
      onConfirm={() => confirm.mutateAsync()}
      onOpenChange={(open) => {
        if (open) confirm.reset()
      }}
    >
      <p>{t('transactions.confirm.text', { name })}</p>
      {confirm.error ? (
        <Notice kind="error" className="mt-4">
          {problemText(confirm.error)}
        </Notice>
      ) : null}
    </ConfirmDialog>
  )
}
