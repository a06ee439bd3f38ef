import { Field, TextArea, TextInput } from '@fullhouse/ui'
import { type ComponentProps, type ReactNode, use } from 'react'
import { ServerProblems, useFieldContext } from './contexts.ts'

export interface Labelled {
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

/** The form's field around it as the props of a text control, with what is wrong with it. */
export function useTextField() {
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
