import { Switch as Base } from '@base-ui/react/switch'
import { type ReactNode, useId } from 'react'

export interface SwitchProps {
  checked: boolean
  onChange: (checked: boolean) => void
  label: ReactNode
  hint?: ReactNode
  name?: string
  disabled?: boolean
}

/** On or off at once, without a save button. */
export function Switch({ checked, onChange, label, hint, name, disabled }: SwitchProps) {
  const id = useId()
  return (
    <label className="flex min-h-11 items-center justify-between gap-4 py-1.5">
      <span className="text-[0.9375rem]">
        {label}
        {hint ? (
          <span id={id} className="block text-sm text-soft">
            {hint}
          </span>
        ) : null}
      </span>
      <Base.Root
        checked={checked}
        onCheckedChange={(next) => onChange(next)}
        disabled={disabled ?? false}
        aria-describedby={hint ? id : undefined}
        {...(name ? { name } : {})}
        className="relative h-7 w-12 shrink-0 rounded-full border border-edge bg-well transition-colors data-checked:border-ink data-checked:bg-ink data-disabled:opacity-50"
      >
        <Base.Thumb className="absolute top-1/2 left-1 size-4.5 -translate-y-1/2 rounded-full bg-edge transition-[left] data-checked:left-6 data-checked:bg-paper" />
      </Base.Root>
    </label>
  )
}
