import { identity } from '@fullhouse/contracts/identity'
import { Notice } from '@fullhouse/ui'
import { revalidateLogic } from '@tanstack/react-form'
import { useTranslation } from 'react-i18next'
import { useAppForm } from '../../components/form/form.ts'
import { HouseForm } from '../../components/form/house-form.tsx'
import { useSignIn } from './mutations.ts'
import { NotStaff } from './staff.ts'

interface SignInFormProps {
  onSignedIn: () => unknown
  /** Somebody without a staff role came here with an open session. */
  refused: boolean
}

/** E-mail address and password of staff; nothing typed is lost when they are refused. */
export function SignInForm({ onSignedIn, refused }: SignInFormProps) {
  const { t } = useTranslation()
  const signIn = useSignIn()
  const form = useAppForm({
    defaultValues: { email: '', password: '' },
    validationLogic: revalidateLogic(),
    validators: { onDynamic: identity.signIn.body },
    onSubmit: ({ value }) => signIn.mutateAsync(value).then(onSignedIn, () => undefined),
  })
  const notStaff = signIn.error instanceof NotStaff || (refused && signIn.isIdle)
  return (
    <HouseForm
      onSubmit={() => form.handleSubmit()}
      submitLabel={t('identity.signIn.submit')}
      busy={signIn.isPending}
      error={notStaff ? null : signIn.error}
    >
      {notStaff ? (
        <Notice kind="error" title={t('identity.signIn.notStaffTitle')}>
          {t('identity.signIn.notStaff')}
        </Notice>
      ) : null}
      <form.AppField name="email">
        {(field) => (
          <field.TextField
            label={t('form.email')}
            type="email"
            autoComplete="username"
            inputMode="email"
            spellCheck={false}
          />
        )}
      </form.AppField>
      <form.AppField name="password">{(field) => <field.PasswordField label={t('form.password')} />}</form.AppField>
    </HouseForm>
  )
}
