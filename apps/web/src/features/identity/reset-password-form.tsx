import { hasCode } from '@fullhouse/api-client'
import { identity } from '@fullhouse/contracts/identity'
import { Button } from '@fullhouse/ui'
import { revalidateLogic } from '@tanstack/react-form'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAppForm } from '../../components/form/form.ts'
import { HouseForm } from '../../components/form/house-form.tsx'
import { useResetPassword } from './mutations.ts'

/** A new password with the token of the mail. */
export function ResetPasswordForm({ token, onReset }: { token: string; onReset: () => unknown }) {
  const { t } = useTranslation()
  const reset = useResetPassword()
  const form = useAppForm({
    defaultValues: { password: '' },
    validationLogic: revalidateLogic(),
    validators: { onDynamic: identity.resetPassword.body.pick({ password: true }) },
    onSubmit: ({ value }) => reset.mutateAsync({ token, password: value.password }).then(onReset, () => undefined),
  })
  return (
    <HouseForm
      onSubmit={() => form.handleSubmit()}
      submitLabel={t('identity.reset.submit')}
      busy={reset.isPending}
      error={reset.error}
      errorAction={
        hasCode(reset.error, 'identity.token_invalid') ? (
          <Button size="sm" render={<Link to="/forgot-password" />}>
            {t('identity.reset.newLink')}
          </Button>
        ) : undefined
      }
    >
      <form.AppField name="password">
        {(field) => <field.NewPasswordField label={t('identity.security.new')} />}
      </form.AppField>
    </HouseForm>
  )
}
