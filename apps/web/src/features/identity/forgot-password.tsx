import { identity } from '@fullhouse/contracts/identity'
import { Button } from '@fullhouse/ui'
import { revalidateLogic } from '@tanstack/react-form'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAppForm } from '../../components/form/form.ts'
import { HouseForm } from '../../components/form/house-form.tsx'
import { NarrowPage } from '../../components/narrow-page.tsx'
import { useForgotPassword } from './mutations.ts'

/** Asks for the address, then says where to look. */
export function ForgotPassword() {
  const { t } = useTranslation()
  const forgot = useForgotPassword()
  const form = useAppForm({
    defaultValues: { email: '' },
    validationLogic: revalidateLogic(),
    validators: { onDynamic: identity.forgotPassword.body },
    onSubmit: ({ value }) => forgot.mutateAsync(value.email).catch(() => undefined),
  })
  if (forgot.isSuccess) {
    return (
      <NarrowPage
        title={t('identity.forgot.sentTitle')}
        sentence={t('identity.forgot.sent', { email: forgot.variables })}
      >
        <Button render={<Link to="/sign-in" />}>{t('identity.forgot.back')}</Button>
      </NarrowPage>
    )
  }
  return (
    <NarrowPage title={t('identity.forgot.title')} sentence={t('identity.forgot.sentence')}>
      <HouseForm
        onSubmit={() => form.handleSubmit()}
        submitLabel={t('identity.forgot.submit')}
        busy={forgot.isPending}
        error={forgot.error}
      >
        <form.AppField name="email">{(field) => <field.EmailField />}</form.AppField>
      </HouseForm>
    </NarrowPage>
  )
}
