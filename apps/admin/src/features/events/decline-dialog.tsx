import { hasCode } from '@fullhouse/api-client'
import { events, type Event } from '@fullhouse/contracts/events'
import { Button, Dialog, DialogClose, toast } from '@fullhouse/ui'
import { revalidateLogic } from '@tanstack/react-form'
import { useTranslation } from 'react-i18next'
import { useAppForm } from '../../components/form/form.ts'
import { HouseForm } from '../../components/form/house-form.tsx'
import type { useDeclineEvent } from './mutations.ts'

interface DeclineDialogProps {
  event: Event
  decline: ReturnType<typeof useDeclineEvent>
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Asks for the reason the proposer will read. */
export function DeclineDialog({ event, decline, open, onOpenChange }: DeclineDialogProps) {
  const { t } = useTranslation()
  const form = useAppForm({
    defaultValues: { reason: '' },
    validationLogic: revalidateLogic(),
    validators: { onDynamic: events.decline.body },
    onSubmit: async ({ value }) => {
      try {
        await decline.mutateAsync(value)
        toast(t('events.declined', { title: event.title }))
        onOpenChange(false)
      } catch (error) {
        if (hasCode(error, 'events.already_decided')) onOpenChange(false)
      }
    },
  })
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('events.declineTitle', { title: event.title })}
      description={t('events.declineSentence')}
    >
      <HouseForm
        onSubmit={() => form.handleSubmit()}
        submitLabel={t('events.declineSubmit')}
        busy={decline.isPending}
        error={decline.error}
        aside={<DialogClose render={<Button variant="quiet">{t('states.cancel')}</Button>} />}
      >
        <form.AppField name="reason">
          {(field) => <field.TextAreaField label={t('events.declineReason')} hint={t('events.declineHint')} />}
        </form.AppField>
      </HouseForm>
    </Dialog>
  )
}
