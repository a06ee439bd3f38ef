import { useFieldContext } from '@fullhouse/app-frame/form-contexts'
import { useFieldError } from '@fullhouse/app-frame/form-fields'
import type { Response } from '@fullhouse/contracts/endpoint'
import { tickets } from '@fullhouse/contracts/tickets'
import { Field, NumberInput, RadioCards } from '@fullhouse/ui'
import { revalidateLogic } from '@tanstack/react-form'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppForm } from '../../components/form/form.ts'
import { HouseForm } from '../../components/form/house-form.tsx'
import { FaceValueField } from './face-value-field.tsx'
import { HolderField } from './holder-field.tsx'
import { IssueForm as Shape, issueProblems, placesOf, toIssueBody } from './issue-shape.ts'
import { useIssueBatch } from './mutations.ts'
import { StubPreview } from './stub-preview.tsx'

export type Issued = Response<typeof tickets.issueBatch>

interface IssueFormProps {
  occurrenceId: string
  currency: string
  /** A new try begins; what was said about the last one is over. */
  onTry: () => void
  onIssued: (issued: Issued, holderEmail: string) => void
}

const empty = (currency: string): Shape => ({
  holderEmail: '',
  amount: null,
  currency,
  section: '',
  gate: '',
  kind: 'seats',
  row: '',
  seats: '',
  count: null,
})

/** Whom, for how much, and which places; what was typed stays when it is refused. */
export function IssueForm({ occurrenceId, currency, onTry, onIssued }: IssueFormProps) {
  const { t } = useTranslation()
  const issue = useIssueBatch(occurrenceId)
  const fields = useMemo(() => issueProblems(issue.error), [issue.error])
  const form = useAppForm({
    defaultValues: empty(currency),
    validationLogic: revalidateLogic(),
    validators: { onDynamic: Shape },
    onSubmit: async ({ value, formApi }) => {
      onTry()
      try {
        const accepted = Shape.parse(value)
        onIssued(await issue.mutateAsync(toIssueBody(accepted)), accepted.holderEmail)
        // The next batch is most often for the same holder and section.
        formApi.reset({ ...value, seats: '', count: null }, { keepDefaultValues: true })
      } catch {
        // The form shows what the server refused.
      }
    },
  })
  return (
    <form.Subscribe selector={(state) => state.values}>
      {(values) => {
        const places = placesOf(values)
        return (
          <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
            <HouseForm
              onSubmit={() => form.handleSubmit()}
              submitLabel={t('tickets.issue.submit', { count: places.count })}
              busy={issue.isPending}
              error={issue.error}
              fields={fields}
            >
              <form.AppField name="holderEmail">{() => <HolderField />}</form.AppField>
              <form.AppField name="amount">
                {() => (
                  <FaceValueField
                    currency={values.currency}
                    onCurrency={(code) => form.setFieldValue('currency', code)}
                  />
                )}
              </form.AppField>
              <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_9rem] sm:gap-3">
                <form.AppField name="section">
                  {(field) => (
                    <field.TextField label={t('tickets.issue.section')} hint={t('tickets.issue.sectionHint')} />
                  )}
                </form.AppField>
                <form.AppField name="gate">
                  {(field) => (
                    <div className="flex flex-col justify-end">
                      <field.TextField label={t('tickets.issue.gate')} optional />
                    </div>
                  )}
                </form.AppField>
              </div>
              <form.AppField name="kind">
                {(field) => (
                  <RadioCards<Shape['kind']>
                    legend={t('tickets.issue.places')}
                    columns={2}
                    value={field.state.value}
                    onChange={field.handleChange}
                    cards={[
                      { value: 'seats', label: t('tickets.issue.seats'), hint: t('tickets.issue.seatsHint') },
                      { value: 'count', label: t('tickets.issue.count'), hint: t('tickets.issue.countHint') },
                    ]}
                  />
                )}
              </form.AppField>
              {values.kind === 'seats' ? (
                <div className="grid grid-cols-[6rem_minmax(0,1fr)] items-start gap-3">
                  <form.AppField name="row">
                    {(field) => (
                      <div className="[&>div]:gap-[1.875rem] [&>div:has(p:not(.hidden))]:gap-1.5">
                        <field.TextField label={t('tickets.issue.row')} />
                      </div>
                    )}
                  </form.AppField>
                  <form.AppField name="seats">
                    {(field) => (
                      <field.TextField
                        label={t('tickets.issue.seatNumbers')}
                        hint={t('tickets.issue.seatNumbersHint')}
                      />
                    )}
                  </form.AppField>
                </div>
              ) : (
                <form.AppField name="count">{() => <CountField />}</form.AppField>
              )}
            </HouseForm>
            <section aria-label={t('tickets.issue.preview')} className="lg:border-l lg:border-line lg:pl-8">
              <h2 className="mb-3 font-semibold">{t('tickets.issue.preview')}</h2>
              <StubPreview
                section={values.section}
                row={values.kind === 'seats' ? values.row.trim() || null : null}
                seats={places.seats}
                count={places.count}
                gate={values.gate}
                faceValue={values.amount === null ? null : { amount: values.amount, currency: values.currency }}
              />
            </section>
          </div>
        )
      }}
    </form.Subscribe>
  )
}

function CountField() {
  const { t } = useTranslation()
  const field = useFieldContext<number | null>()
  return (
    <Field
      label={t('tickets.issue.howMany')}
      error={useFieldError(field.name, field.state.meta.errors)}
      className="max-w-40"
    >
      <NumberInput
        name={field.name}
        value={field.state.value}
        onChange={field.handleChange}
        onBlur={field.handleBlur}
        min={1}
        max={200}
      />
    </Field>
  )
}
