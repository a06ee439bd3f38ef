import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { Button, PageTitle } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ThreeWays } from './three-ways.tsx'

const steps = ['hold', 'ticket', 'door', 'paid'] as const
const answers = ['refused', 'silent', 'seller', 'cancelled', 'price'] as const

/** What happens to the money and the ticket, in order. */
export function ProtectionPage() {
  const { t } = useTranslation()
  return (
    <article className="mx-auto max-w-5xl py-8 sm:py-14">
      <DocumentTitle>{t('about.title')}</DocumentTitle>
      <PageTitle sentence={t('about.sentence')}>{t('about.title')}</PageTitle>
      <ol className="mt-10 max-w-2xl border-t border-line">
        {steps.map((step, index) => (
          <li key={step} className="flex gap-6 border-b border-line py-6">
            <span aria-hidden className="display w-8 shrink-0 text-4xl text-soft">
              {index + 1}
            </span>
            <div>
              <h2 className="text-lg font-semibold">{t(`about.steps.${step}.title`)}</h2>
              <p className="mt-1 text-soft">{t(`about.steps.${step}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
      <ThreeWays />
      <h2 className="display mt-12 mb-4 text-2xl">{t('about.questions')}</h2>
      <dl className="max-w-2xl space-y-6">
        {answers.map((answer) => (
          <div key={answer}>
            <dt className="font-semibold">{t(`about.answers.${answer}.title`)}</dt>
            <dd className="mt-1 text-soft">{t(`about.answers.${answer}.text`)}</dd>
          </div>
        ))}
      </dl>
      <Button className="mt-10" render={<Link to="/search" />}>
        {t('about.find')}
      </Button>
    </article>
  )
}
