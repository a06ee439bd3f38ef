import { identity } from '@fullhouse/contracts/identity'
import { Notice } from '@fullhouse/ui'
import { revalidateLogic } from '@tanstack/react-form'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAppForm } from '../../components/form/form.ts'
import { HouseForm } from '../../components/form/house-form.tsx'
import { useChangePassword } from './mutations.ts'

/** The present password and a new one. */
export function ChangePasswordForm() {
  const { t } = useTranslation()
  const change = useChangePassword()
  const form = useAppForm({
    defaultValues: { currentPassword: '', newPassword: '' },
    validationLogic: revalidateLogic(),
    validators: { onDynamic: identity.changePassword.body },
    onSubmit: ({ value, formApi }) =>
      change.mutateAsync(value).then(
        () => formApi.reset(),
        () => undefined,
      ),
  })
  return (
    <>
      {change.isSuccess ? (
        <Notice kind="ok" announce className="mb-5">
          {t('identity.security.done')}
        </Notice>
      ) : null}
      <HouseForm
        onSubmit={() => form.handleSubmit()}
        submitLabel={t('identity.security.submit')}
        busy={change.isPending}
        error={change.error}
      >
        <form.AppField name="currentPassword">
          {(field) => (
            <field.PasswordField
              label={t('identity.security.current')}
              aside={
                <Link to="/forgot-password" className="underline underline-offset-4">
                  {t('identity.security.forgot')}
                </Link>
              }
            />
          )}
        </form.AppField>
        <form.AppField name="newPassword">
          {(field) => <field.NewPasswordField label={t('identity.security.new')} />}
        </form.AppField>
      </HouseForm>
    </>
  )
}
