import { problemText } from '@fullhouse/app-frame/problem-text'
import { Button, ConfirmDialog, Notice } from '@fullhouse/ui'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLeaveIntake } from './mutations.ts'

/** The way out for good: asked once more, because files and answers are deleted. */
export function LeaveIntake({ id }: { id: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const leave = useLeaveIntake(id)
  return (
    <ConfirmDialog
      trigger={
        <Button variant="quiet" size="sm" className="-mr-3.5 font-normal text-soft">
          {t('intake.leave.button')}
        </Button>
      }
      title={t('intake.leave.title')}
      confirmLabel={t('intake.leave.confirm')}
      cancelLabel={t('intake.leave.keep')}
      onConfirm={() => leave.mutateAsync().then(() => navigate({ to: '/sell' }))}
      onOpenChange={(open) => {
        if (open) leave.reset()
      }}
    >
      <p>{t('intake.leave.text')}</p>
      {leave.error ? (
        <Notice kind="error" className="mt-4">
          {problemText(leave.error)}
        </Notice>
      ) : null}
    </ConfirmDialog>
  )
}
