import { Field, PasswordInput, TextArea, TextInput } from '@fullhouse/ui'
import { type ComponentProps, type ReactNode, use } from 'react'
import { ServerProblems, useFieldContext } from './contexts.ts'

interface Labelled {
  label: string
  hint?: ReactNode
  optional?: boolean
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
    control: { name: field.name, value: field.state.value, onChange: field.handleChange, onBlur: field.handleBlur },
  }
}

type InputProps = Pick<
  ComponentProps<typeof TextInput>,
  'autoComplete' | 'inputMode' | 'placeholder' | 'type' | 'spellCheck'
>

export function TextField({ label, hint, optional, ...input }: Labelled & InputProps) {
  const { error, control } = useTextField()
  return (
    <Field label={label} hint={hint} error={error} optional={optional ?? false}>
      <TextInput autoComplete="off" {...input} {...control} />
    </Field>
  )
}

export function TextAreaField({ label, hint, rows }: Labelled & { rows?: number }) {
  const { error, control } = useTextField()
  return (
    <Field label={label} hint={hint} error={error}>
      <TextArea rows={rows ?? 4} {...control} />
    </Field>
  )
}

export function PasswordField({ label }: Labelled) {
  const { error, control } = useTextField()
  return (
    <Field label={label} error={error}>
      <PasswordInput autoComplete="current-password" {...control} />
    </Field>
  )
}
