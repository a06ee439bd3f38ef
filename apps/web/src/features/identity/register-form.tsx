import { identity } from '@fullhouse/contracts/identity'
import { revalidateLogic } from '@tanstack/react-form'
import { useTranslation } from 'react-i18next'
import { useAppForm } from '../../components/form/form.ts'
import { HouseForm } from '../../components/form/house-form.tsx'
import { useRegister } from './mutations.ts'

/** A new account; the next step is the link in the mail. */
export function RegisterForm({ onRegistered }: { onRegistered: (email: string) => unknown }) {
  const { t } = useTranslation()
  const register = useRegister()
  const form = useAppForm({
    defaultValues: { name: '', email: '', password: '' },
    validationLogic: revalidateLogic(),
    validators: { onDynamic: identity.register.body },
    onSubmit: ({ value }) =>
      register.mutateAsync(value).then(
        () => onRegistered(value.email),
        () => undefined,
      ),
  })
  return (
    <HouseForm
      onSubmit={() => form.handleSubmit()}
      submitLabel={t('identity.register.submit')}
      busy={register.isPending}
      error={register.error}
    >
      <form.AppField name="name">
        {(field) => (
          <field.TextField label={t('form.name')} hint={t('identity.register.nameHint')} autoComplete="name" />
        )}
      </form.AppField>
      <form.AppField name="email">{(field) => <field.EmailField />}</form.AppField>
      <form.AppField name="password">{(field) => <field.NewPasswordField />}</form.AppField>
    </HouseForm>
  )
}
