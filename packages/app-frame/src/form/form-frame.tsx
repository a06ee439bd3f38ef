import { fieldProblems } from '@fullhouse/api-client'
import { Notice } from '@fullhouse/ui'
import { type ReactNode, useMemo, useRef } from 'react'
import { problemText } from '../problem-text.ts'
import { ServerProblems } from './contexts.ts'

export interface FormFrameProps {
  onSubmit: () => Promise<unknown>
  busy: boolean
  /** What the last try was refused with; what was typed stays. */
  error: unknown
  /** Said besides the problem, such as a way out of it. */
  errorAction?: ReactNode
  /** Problems that belong to a field although the server named none. */
  fields?: Record<string, string> | undefined
  /** The row with the submitting button. */
  foot: ReactNode
  children: ReactNode
}

/** A form: the refusal in words, its fields, its foot. The first field with a problem gets the focus. */
export function FormFrame({ onSubmit, busy, error, errorAction, fields, foot, children }: FormFrameProps) {
  const element = useRef<HTMLFormElement>(null)
  const problems = useMemo(() => ({ ...fieldProblems(error), ...fields }), [error, fields])
  const submit = async () => {
    await onSubmit()
    // After drawing, when the fields know what is wrong with them.
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
      <ServerProblems value={problems}>{children}</ServerProblems>
      {foot}
    </form>
  )
}
