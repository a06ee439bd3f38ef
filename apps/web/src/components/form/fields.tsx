import { Field, PasswordInput, Select, type SelectOption, TextArea, TextInput } from '@fullhouse/ui'
import { type ComponentProps, type ReactNode, use } from 'react'
import { useTranslation } from 'react-i18next'
import { ServerProblems, useFieldContext } from './contexts.ts'

interface Labelled {
  label: string
  hint?: ReactNode
  optional?: boolean
  aside?: ReactNode
}

/** The problem under a field: the first one found here, else what the server said. */
export function useFieldError(name: string, errors: readonly unknown[]): string | undefined {
  const server = use(ServerProblems)
  const first = errors.find(Boolean) as string | { message?: string } | undefined
  return (typeof first === 'string' ? first : first?.message) ?? server[name]
}

function useTextField() {
  const field = useFieldContext<string>()
  return {
    error: useFieldError(field.name, field.state.meta.errors),
    control: {
      name: field.name,
      value: field.state.value,
      onChange: field.handleChange,
      onBlur: field.handleBlur,
    },
  }
}

type InputProps = Pick<ComponentProps<typeof TextInput>, 'autoComplete' | 'autoFocus' | 'inputMode' | 'placeholder'>

export function TextField({ label, hint, optional, aside, ...input }: Labelled & InputProps) {
  const { error, control } = useTextField()
  return (
    <Field label={label} hint={hint} error={error} optional={optional ?? false} aside={aside}>
      <TextInput {...input} {...control} />
    </Field>
  )
}

export function TextAreaField({ label, hint, optional, rows }: Labelled & { rows?: number }) {
  const { error, control } = useTextField()
  return (
    <Field label={label} hint={hint} error={error} optional={optional ?? false}>
      <TextArea rows={rows ?? 4} {...control} />
    </Field>
  )
}

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
