import { createFileRoute, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { NarrowPage } from '../components/narrow-page.tsx'
import { ResendLink } from '../features/identity/resend-link.tsx'

export const Route = createFileRoute('/check-your-mail')({
  validateSearch: z.object({ email: z.string().optional() }),
  component: CheckYourMailPage,
})

function CheckYourMailPage() {
  const { t } = useTranslation()
  const { email } = Route.useSearch()
  return (
    <NarrowPage
      title={t('identity.mail.title')}
      sentence={email ? t('identity.mail.sentence', { email }) : t('identity.mail.sentenceNoAddress')}
    >
      <p className="mb-5 text-soft">{t('identity.mail.spam')}</p>
      <ResendLink email={email} />
      <p className="mt-8 text-soft">
        {t('identity.mail.already')}{' '}
        <Link to="/sign-in" className="font-semibold text-ink underline underline-offset-4">
          {t('identity.register.signIn')}
        </Link>
      </p>
    </NarrowPage>
  )
}
