import { problemText } from '@fullhouse/app-frame/problem-text'
import type { Transaction } from '@fullhouse/contracts/escrow'
import { Button, ConfirmDialog, toast } from '@fullhouse/ui'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLeaveCheckout } from './mutations.ts'

/** Gives the tickets back before the time is over. */
export function LeaveCheckout({ transaction }: { transaction: Transaction }) {
  const { t } = useTranslation()
  const leave = useLeaveCheckout(transaction.id)
  const navigate = useNavigate()
  const confirm = async () => {
    try {
      const ended = await leave.mutateAsync()
      // Paid in the very last moment: the page shows the tickets instead.
      if (ended.state !== 'cancelled' && ended.state !== 'reserved') return
    } catch (error) {
      toast(problemText(error))
      throw error
    }
    await navigate({
      to: '/events/$eventId',
      params: { eventId: transaction.occurrence.eventId },
      search: { occurrence: transaction.occurrence.occurrenceId },
    })
  }
  return (
    <ConfirmDialog
      trigger={
        <Button variant="quiet" className="mt-4 -ml-5 text-soft">
          {t('checkout.leave.button')}
        </Button>
      }
      title={t('checkout.leave.title')}
      confirmLabel={t('checkout.leave.confirm')}
      cancelLabel={t('checkout.leave.stay')}
      onConfirm={confirm}
    >
      {t('checkout.leave.text')}
    </ConfirmDialog>
  )
}
