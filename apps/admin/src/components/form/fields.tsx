import { type Labelled, TextField as FrameTextField, useTextField } from '@fullhouse/app-frame/form-fields'
import { Field, PasswordInput } from '@fullhouse/ui'
import type { ComponentProps } from 'react'

/** What is typed at the desk is about others: the browser offers nothing of the agent's own. */
export function TextField(props: ComponentProps<typeof FrameTextField>) {
  return <FrameTextField autoComplete="off" {...props} />
}

export function PasswordField({ label }: Pick<Labelled, 'label'>) {
  const { error, control } = useTextField()
  return (
    <Field label={label} error={error}>
      <PasswordInput autoComplete="current-password" {...control} />
    </Field>
  )
}
