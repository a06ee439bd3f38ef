import { problemText } from '@fullhouse/app-frame/problem-text'
import { identity } from '@fullhouse/contracts/identity'
import { Button, Notice } from '@fullhouse/ui'
import { revalidateLogic } from '@tanstack/react-form'
import { useTranslation } from 'react-i18next'
import { useAppForm } from '../../components/form/form.ts'
import { HouseForm } from '../../components/form/house-form.tsx'
import { useResendVerification } from './mutations.ts'

/** Sends the confirmation link again: to a known address with one press, else asks for it. */
export function ResendLink({ email }: { email: string | undefined }) {
  const { t } = useTranslation()
  const resend = useResendVerification()
  const form = useAppForm({
    defaultValues: { email: '' },
    validationLogic: revalidateLogic(),
    validators: { onDynamic: identity.resendVerification.body },
    onSubmit: ({ value }) => resend.mutateAsync(value.email).catch(() => undefined),
  })
  const sent = resend.isSuccess ? (
    <Notice kind="ok" announce>
      {t('identity.mail.resent')}
    </Notice>
  ) : null
  if (!email) {
    return (
      <div className="space-y-5">
        {sent}
        <HouseForm
          onSubmit={() => form.handleSubmit()}
          submitLabel={t('identity.mail.resend')}
          busy={resend.isPending}
          error={resend.error}
        >
          <form.AppField name="email">{(field) => <field.EmailField />}</form.AppField>
        </HouseForm>
      </div>
    )
  }
  return (
    <div className="space-y-5">
      {sent}
      {resend.error ? <Notice kind="error">{problemText(resend.error)}</Notice> : null}
      <Button busy={resend.isPending} onClick={() => resend.mutate(email)}>
        {t('identity.mail.resend')}
      </Button>
    </div>
  )
}
