import { createContext, type ReactNode, use, useId } from 'react'
import { cn } from '../cn.ts'
import { useUi } from '../ui-provider.tsx'

interface FieldState {
  id: string
  describedBy: string | undefined
  invalid: boolean
  required: boolean
}

const FieldContext = createContext<FieldState | null>(null)

export interface FieldProps {
  label: ReactNode
  hint?: ReactNode
  /** The problem in words; makes the control invalid. */
  error?: ReactNode
  required?: boolean
  /** Marks the field "(optional)". */
  optional?: boolean
  /** The control's id, if something else (a FormErrors link) must know it. */
  id?: string
  /** Label only for screen readers. */
  hideLabel?: boolean
  /** To the right of the label: a link, a counter. */
  aside?: ReactNode
  className?: string
  children: ReactNode
}

/** Label, hint and error around one control of this package; wires the ids. */
export function Field(props: FieldProps) {
  const { label, hint, error, required = false, optional, hideLabel, aside, className, children } = props
  const { texts } = useUi()
  const made = useId()
  const id = props.id ?? made
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  return (
    <FieldContext value={{ id, describedBy, invalid: Boolean(error), required }}>
      <div className={cn('flex min-w-0 flex-col gap-1.5', className)}>
        <div className={cn('flex items-baseline justify-between gap-3', hideLabel && !aside && 'sr-only')}>
          <label htmlFor={id} className={cn('text-[0.9375rem] font-semibold', hideLabel && 'sr-only')}>
            {label}
            {required ? (
              <span className="text-curtain" aria-hidden>
                {' *'}
              </span>
            ) : null}
            {optional ? <span className="font-normal text-soft"> ({texts.optional})</span> : null}
          </label>
          {aside ? (
            <span className="text-sm text-soft [&_a]:-my-3 [&_a]:inline-block [&_a]:py-3 [&_a]:underline [&_a]:underline-offset-2">
              {aside}
            </span>
          ) : null}
        </div>
        {hint ? (
          <p id={`${id}-hint`} className="-mt-1 text-sm text-soft">
            {hint}
          </p>
        ) : null}
        {children}
        <FieldError id={`${id}-error`}>{error}</FieldError>
      </div>
    </FieldContext>
  )
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} aria-live="polite" className={cn('text-sm font-medium text-curtain', !children && 'hidden')}>
      {children}
    </p>
  )
}

interface ControlProps {
  id?: string | undefined
  required?: boolean | undefined
  'aria-describedby'?: string | undefined
  'aria-invalid'?: boolean | 'true' | 'false' | 'grammar' | 'spelling' | undefined
}

/** Ids and states a control takes from the Field around it; its own props win. */
export function useFieldControl(own: ControlProps) {
  const field = use(FieldContext)
  return {
    id: own.id ?? field?.id,
    required: own.required ?? field?.required,
    'aria-describedby': own['aria-describedby'] ?? field?.describedBy,
    'aria-invalid': own['aria-invalid'] ?? (field?.invalid || undefined),
  }
}

/** The box of every typed control. */
export const controlClass =
  'min-h-11 w-full min-w-0 rounded-control border border-edge bg-card px-3.5 py-2 text-base text-ink aria-invalid:border-curtain aria-invalid:ring-1 aria-invalid:ring-curtain disabled:cursor-not-allowed disabled:bg-well disabled:text-soft [&[readonly]]:bg-well'
