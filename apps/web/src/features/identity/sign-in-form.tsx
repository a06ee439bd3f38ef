import { hasCode } from '@fullhouse/api-client'
import { identity } from '@fullhouse/contracts/identity'
import { Button } from '@fullhouse/ui'
import { revalidateLogic } from '@tanstack/react-form'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAppForm } from '../../components/form/form.ts'
import { HouseForm } from '../../components/form/house-form.tsx'
import { useSignIn } from './mutations.ts'

/** E-mail address and password; nothing typed is lost when they are refused. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => unknown }) {
  const { t } = useTranslation()
  const signIn = useSignIn()
  const form = useAppForm({
    defaultValues: { email: '', password: '' },
    validationLogic: revalidateLogic(),
    validators: { onDynamic: identity.signIn.body },
    onSubmit: ({ value }) => signIn.mutateAsync(value).then(onSignedIn, () => undefined),
  })
  const unverified = hasCode(signIn.error, 'identity.email_unverified')
  return (
    <HouseForm
      onSubmit={() => form.handleSubmit()}
      submitLabel={t('identity.signIn.submit')}
      busy={signIn.isPending}
      error={signIn.error}
      errorAction={
        unverified ? (
          <Button size="sm" render={<Link to="/check-your-mail" search={{ email: form.state.values.email }} />}>
            {t('identity.signIn.resend')}
          </Button>
        ) : undefined
      }
    >
      <form.AppField name="email">{(field) => <field.EmailField />}</form.AppField>
      <form.AppField name="password">
        {(field) => (
          <field.PasswordField
            aside={
              <Link to="/forgot-password" className="underline underline-offset-4">
                {t('identity.signIn.forgot')}
              </Link>
            }
          />
        )}
      </form.AppField>
    </HouseForm>
  )
}
