import { Button, toast } from '@fullhouse/ui'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { NarrowPage } from '../components/narrow-page.tsx'
import { ResetPasswordForm } from '../features/identity/reset-password-form.tsx'

export const Route = createFileRoute('/reset-password')({
  validateSearch: z.object({ token: z.string().optional() }),
  component: ResetPasswordPage,
})

function ResetPasswordPage() {
  const { t } = useTranslation()
  const { token } = Route.useSearch()
  const navigate = useNavigate()
  if (!token) {
    return (
      <NarrowPage title={t('identity.reset.title')} sentence={t('identity.reset.noToken')}>
        <Button render={<Link to="/forgot-password" />}>{t('identity.reset.newLink')}</Button>
      </NarrowPage>
    )
  }
  const onReset = () => {
    toast(t('identity.reset.done'))
    return navigate({ to: '/sign-in' })
  }
  return (
    <NarrowPage title={t('identity.reset.title')} sentence={t('identity.reset.sentence')}>
      <ResetPasswordForm token={token} onReset={onReset} />
    </NarrowPage>
  )
}
