import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import type { Intake } from '@fullhouse/contracts/intake'
import { PageTitle, Stepper } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LeaveIntake } from './leave-intake.tsx'
import type { BringSearch } from './queries.ts'

interface BringHeaderProps {
  title: string
  sentence?: string
  /** Counted from 1. */
  step: 1 | 2
  delivery: Intake['delivery']
  intake: Intake | undefined
  /** Where Back leads; the start of selling on the first step. */
  back?: BringSearch
}

/** Back, the way out, where one is, and what is asked now. */
export function BringHeader({ title, sentence, step, delivery, intake, back }: BringHeaderProps) {
  const { t } = useTranslation()
  const first =
    delivery === 'transfer'
      ? [t('intake.stepNames.named'), t('intake.stepNames.proof')]
      : [t('intake.stepNames.files'), t('intake.stepNames.tickets')]
  const steps = [...first, t('intake.stepNames.price'), t('intake.stepNames.split')]
  const look = '-ml-2 inline-flex min-h-11 items-center px-2 text-ink hover:underline'
  return (
    <>
      <DocumentTitle>{title}</DocumentTitle>
      <div className="mb-1 flex min-h-11 items-center justify-between text-[0.9375rem]">
        {back ? (
          <Link to="/sell/bring" search={back} className={look}>
            {t('intake.back')}
          </Link>
        ) : (
          <Link to="/sell" className={look}>
            {t('intake.back')}
          </Link>
        )}
        {intake ? <LeaveIntake id={intake.id} /> : null}
      </div>
      <Stepper
        label={t('intake.steps')}
        steps={steps}
        current={step - 1}
        summary={t('intake.step', { step, steps: steps.length })}
        className="mb-5"
      />
      <PageTitle sentence={sentence} className="mb-6">
        {title}
      </PageTitle>
    </>
  )
}
