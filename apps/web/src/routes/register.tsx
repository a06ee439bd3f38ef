import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { NarrowPage } from '../components/narrow-page.tsx'
import { RegisterForm } from '../features/identity/register-form.tsx'

export const Route = createFileRoute('/register')({ component: RegisterPage })

function RegisterPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <NarrowPage title={t('identity.register.title')} sentence={t('identity.register.sentence')}>
      <RegisterForm onRegistered={(email) => navigate({ to: '/check-your-mail', search: { email } })} />
      <p className="mt-8 text-soft">
        {t('identity.register.haveOne')}{' '}
        <Link to="/sign-in" className="font-semibold text-ink underline underline-offset-4">
          {t('identity.register.signIn')}
        </Link>
      </p>
    </NarrowPage>
  )
}
