import { type Labelled, useTextField } from '@fullhouse/app-frame/form-fields'
import { Field, PasswordInput, Select, type SelectOption, TextInput } from '@fullhouse/ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export function EmailField() {
  const { t } = useTranslation()
  const { error, control } = useTextField()
  return (
    <Field label={t('form.email')} error={error}>
      <TextInput type="email" autoComplete="username" inputMode="email" spellCheck={false} {...control} />
    </Field>
  )
}

export function PasswordField({ label, aside }: { label?: string; aside?: ReactNode }) {
  const { t } = useTranslation()
  const { error, control } = useTextField()
  return (
    <Field label={label ?? t('form.password')} error={error} aside={aside}>
      <PasswordInput autoComplete="current-password" {...control} />
    </Field>
  )
}

/** A password to be: its rule is said before it is broken. */
export function NewPasswordField({ label }: { label?: string }) {
  const { t } = useTranslation()
  const { error, control } = useTextField()
  return (
    <Field label={label ?? t('form.password')} hint={t('form.passwordHint')} error={error}>
      <PasswordInput autoComplete="new-password" {...control} />
    </Field>
  )
}

export function SelectField(props: Labelled & { options: readonly SelectOption<string>[]; placeholder?: string }) {
  const { label, hint, options, placeholder } = props
  const { error, control } = useTextField()
  return (
    <Field label={label} hint={hint} error={error}>
      <Select
        name={control.name}
        options={options}
        value={control.value || null}
        onChange={control.onChange}
        {...(placeholder ? { placeholder } : {})}
      />
    </Field>
  )
}
