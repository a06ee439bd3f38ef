import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { PageTitle } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SellSearch } from './queries.ts'

interface StepHeaderProps {
  title: string
  sentence?: ReactNode
  /** Counted from 1. */
  step: number
  steps: number
  /** Where Back leads within the flow; absent on the first step. */
  back?: SellSearch
}

/** Back, where one is, and what is asked now. */
export function StepHeader({ title, sentence, step, steps, back }: StepHeaderProps) {
  const { t } = useTranslation()
  return (
    <>
      <DocumentTitle>{title}</DocumentTitle>
      <div className="mb-1 flex min-h-11 items-center justify-between text-[0.9375rem] text-soft">
        {back ? (
          <Link
            to="/sell"
            search={back}
            className="-ml-2 inline-flex min-h-11 items-center px-2 text-ink hover:underline"
          >
            {t('selling.back')}
          </Link>
        ) : (
          <span />
        )}
        <span>{t('selling.step', { step, steps })}</span>
      </div>
      <PageTitle sentence={sentence} className="mb-5">
        {title}
      </PageTitle>
    </>
  )
}
