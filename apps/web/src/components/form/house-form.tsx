import { Button, Notice } from '@fullhouse/ui'
import { type ReactNode, useMemo, useRef } from 'react'
import { fieldProblems, problemText } from '../../lib/errors.ts'
import { ServerProblems } from './contexts.ts'

interface HouseFormProps {
  onSubmit: () => Promise<unknown>
  submitLabel: string
  busy: boolean
  /** What the last try was refused with; what was typed stays. */
  error: unknown
  /** Said besides the problem, such as a way out of it. */
  errorAction?: ReactNode
  children: ReactNode
}

/** A form: its fields, the refusal in words, and its one main button. */
export function HouseForm({ onSubmit, submitLabel, busy, error, errorAction, children }: HouseFormProps) {
  const element = useRef<HTMLFormElement>(null)
  const fields = useMemo(() => fieldProblems(error), [error])
  const submit = async () => {
    await onSubmit()
    // After drawing: the first field with a problem gets the focus.
    requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <form
      ref={element}
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        if (!busy) void submit()
      }}
    >
      {error ? (
        <Notice kind="error" action={errorAction}>
          {problemText(error)}
        </Notice>
      ) : null}
      <ServerProblems value={fields}>{children}</ServerProblems>
      <Button variant="main" size="lg" wide type="submit" busy={busy}>
        {submitLabel}
      </Button>
    </form>
  )
}
