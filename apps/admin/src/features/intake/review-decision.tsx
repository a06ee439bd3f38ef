import { hasCode } from '@fullhouse/api-client'
import { type DeskConflict, intake } from '@fullhouse/contracts/intake'
import { Button, DateTime, Dialog, DialogClose, Notice, RadioCards, toast } from '@fullhouse/ui'
import { revalidateLogic } from '@tanstack/react-form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppForm } from '../../components/form/form.ts'
import { HouseForm } from '../../components/form/house-form.tsx'
import { type Decision, useDecideReview } from './mutations.ts'

/** The decision that was made, or the way to it. */
export function ReviewDecision({ review }: { review: DeskConflict }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const decide = useDecideReview(review.id)
  return (
    <div className="my-5">
      {hasCode(decide.error, 'intake.conflict_decided') ? (
        <Notice kind="warn" announce className="mb-4" title={t('intake.decidedTitle')}>
          {t('intake.decidedText')}
        </Notice>
      ) : null}
      {review.state === 'open' ? (
        <>
          <Button variant="main" onClick={() => setOpen(true)}>
            {t('intake.decide')}
          </Button>
          <DecideDialog review={review} decide={decide} open={open} onOpenChange={setOpen} />
        </>
      ) : (
        <section aria-label={t('intake.decision')} className="border-l-2 border-line pl-4">
          <p className="font-semibold">{t(`intake.state.${review.state}`)}</p>
          <p className="whitespace-pre-line">{review.decision}</p>
          {review.decidedAt ? (
            <p className="text-sm text-soft">
              <DateTime value={review.decidedAt} />
            </p>
          ) : null}
        </section>
      )}
    </div>
  )
}

interface DecideDialogProps {
  review: DeskConflict
  decide: ReturnType<typeof useDecideReview>
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Says what each choice does before it is made. */
function DecideDialog({ review, decide, open, onOpenChange }: DecideDialogProps) {
  const { t } = useTranslation()
  const choices: Decision[] =
    review.kind === 'other_event'
      ? ['holder_stands', 'claimant_right', 'both_stand']
      : ['holder_stands', 'claimant_right']
  const form = useAppForm({
    defaultValues: { decision: 'holder_stands' as Decision, reason: '' },
    validationLogic: revalidateLogic(),
    validators: { onDynamic: intake.decideConflict.body },
    onSubmit: async ({ value }) => {
      try {
        await decide.mutateAsync(value)
        toast(t('intake.decidedToast'))
        onOpenChange(false)
      } catch (error) {
        if (hasCode(error, 'intake.conflict_decided')) onOpenChange(false)
      }
    },
  })
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('intake.decide')} description={t('intake.sentence')}>
      <HouseForm
        onSubmit={() => form.handleSubmit()}
        submitLabel={t('intake.submit')}
        busy={decide.isPending}
        error={decide.error}
        aside={<DialogClose render={<Button variant="quiet">{t('states.cancel')}</Button>} />}
      >
        <form.Field name="decision">
          {(field) => (
            <RadioCards
              legend={t('intake.choiceLabel')}
              value={field.state.value}
              onChange={field.handleChange}
              cards={choices.map((choice) => ({
                value: choice,
                label: t(`intake.choice.${choice}`),
                hint: t(`intake.choiceSays.${choice}`),
              }))}
            />
          )}
        </form.Field>
        <form.AppField name="reason">
          {(field) => <field.TextAreaField label={t('intake.reason')} hint={t('intake.reasonHint')} />}
        </form.AppField>
      </HouseForm>
    </Dialog>
  )
}
