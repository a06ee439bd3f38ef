import { problemText } from '@fullhouse/app-frame/problem-text'
import type { Ticket } from '@fullhouse/contracts/tickets'
import { Button, ConfirmDialog, Notice, toast } from '@fullhouse/ui'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useTakeAway } from './mutations.ts'

/** An outside ticket its holder brought leaves again; asked once more. */
export function TakeAway({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const remove = useTakeAway(ticket.id)
  const confirm = async () => {
    await remove.mutateAsync()
    toast(t('tickets.away.done'))
    await navigate({ to: '/tickets' })
  }
  return (
    <div className="mt-6 border-t border-line pt-5">
      <ConfirmDialog
        trigger={
          <Button variant="quiet" className="-ml-5">
            {t('tickets.away.button')}
          </Button>
        }
        title={t('tickets.away.title')}
        confirmLabel={t('tickets.away.confirm')}
        cancelLabel={t('tickets.away.cancel')}
        onConfirm={confirm}
        onOpenChange={(open) => {
          if (open) remove.reset()
        }}
      >
        <p>{t(ticket.safety === 'as_is' ? 'tickets.away.file' : 'tickets.away.app', { app: ticket.app })}</p>
        {remove.error ? (
          <Notice kind="error" className="mt-4">
            {problemText(remove.error)}
          </Notice>
        ) : null}
      </ConfirmDialog>
    </div>
  )
}
