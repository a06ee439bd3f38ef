import { Checkbox as Base } from '@base-ui/react/checkbox'
import { Check, Minus } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { cn } from '../cn.ts'

export interface CheckboxProps {
  checked: boolean
  onChange: (checked: boolean) => void
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  hideLabel?: boolean
  /** Some of the things it stands for are checked. */
  partly?: boolean
  name?: string
  required?: boolean
  disabled?: boolean
  className?: string
}

export function Checkbox(props: CheckboxProps) {
  const id = useId()
  const describedBy = [props.hint ? `${id}-hint` : '', props.error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={props.className}>
      <label className="touch flex items-start gap-3 py-2.5 [--touch-fine:2.25rem] md:py-1.5">
        <Base.Root
          checked={props.checked}
          onCheckedChange={(checked) => props.onChange(checked)}
          indeterminate={props.partly ?? false}
          disabled={props.disabled ?? false}
          required={props.required ?? false}
          aria-describedby={describedBy || undefined}
          aria-invalid={props.error ? true : undefined}
          {...(props.name ? { name: props.name } : {})}
          className="mt-px grid size-5.5 shrink-0 place-items-center rounded-md border border-edge bg-card text-paper aria-invalid:border-curtain data-checked:border-ink data-checked:bg-ink data-disabled:opacity-50 data-indeterminate:border-ink data-indeterminate:bg-ink"
        >
          <Base.Indicator>
            {props.partly ? (
              <Minus size={15} strokeWidth={3} aria-hidden />
            ) : (
              <Check size={15} strokeWidth={3} aria-hidden />
            )}
          </Base.Indicator>
        </Base.Root>
        <span className={cn('text-[0.9375rem]', props.hideLabel && 'sr-only')}>
          {props.label}
          {props.hint ? (
            <span id={`${id}-hint`} className="block text-sm text-soft">
              {props.hint}
            </span>
          ) : null}
        </span>
      </label>
      {props.error ? (
        <p id={`${id}-error`} className="pl-9 text-sm font-medium text-curtain">
          {props.error}
        </p>
      ) : null}
    </div>
  )
}
