import { fieldProblems } from '@fullhouse/api-client'
import { Button, Notice } from '@fullhouse/ui'
import { type ReactNode, useMemo, useRef } from 'react'
import { problemText } from '../../lib/errors.ts'
import { ServerProblems } from './contexts.ts'

interface HouseFormProps {
  onSubmit: () => Promise<unknown>
  submitLabel: string
  busy: boolean
  /** What the last try was refused with; what was typed stays. */
  error: unknown
  /** Problems that belong to a field although the server named none. */
  fields?: Record<string, string>
  /** Beside the main button. */
  aside?: ReactNode
  children: ReactNode
}

/** A form: its fields, the refusal in words, and its one main button. */
export function HouseForm({ onSubmit, submitLabel, busy, error, fields, aside, children }: HouseFormProps) {
  const element = useRef<HTMLFormElement>(null)
  const problems = useMemo(() => ({ ...fieldProblems(error), ...fields }), [error, fields])
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
      {error ? <Notice kind="error">{problemText(error)}</Notice> : null}
      <ServerProblems value={problems}>{children}</ServerProblems>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="main" size="lg" type="submit" busy={busy}>
          {submitLabel}
        </Button>
        {aside}
      </div>
    </form>
  )
}
