import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { optionClass, popupClass } from '../actions/menu.tsx'
import { cn } from '../cn.ts'
import { controlClass, useFieldControl } from './field.tsx'

export interface SelectOption<Value extends string> {
  value: Value
  label: string
  hint?: string
  disabled?: boolean
}

export interface SelectProps<Value extends string> {
  options: readonly SelectOption<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  placeholder?: string
  /** Its name when no Field is around it. */
  label?: string
  id?: string
  name?: string
  disabled?: boolean
  /** As low as a small button, for toolbars. */
  compact?: boolean
  className?: string
}

/** One of a few. From about ten on use Combobox. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { options, value, onChange, placeholder, label, compact, className } = props
  const control = useFieldControl({ id: props.id })
  return (
    <Base.Root
      items={options as SelectOption<Value>[]}
      value={value}
      onValueChange={(next) => next !== null && onChange(next)}
      {...(props.name ? { name: props.name } : {})}
      disabled={props.disabled ?? false}
      required={control.required ?? false}
    >
      <Base.Trigger
        id={control.id}
        aria-label={label}
        aria-describedby={control['aria-describedby']}
        aria-invalid={control['aria-invalid']}
        className={cn(
          controlClass,
          'flex items-center justify-between gap-3 text-left',
          compact && 'touch w-auto py-1 text-sm [--touch-fine:2.25rem]',
          className,
        )}
      >
        <Base.Value placeholder={placeholder} className="truncate data-placeholder:text-soft" />
        <Base.Icon>
          <ChevronDown size={18} aria-hidden className="text-soft" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={6} alignItemWithTrigger={false} className="z-50 outline-hidden">
          <Base.Popup className={cn(popupClass, 'min-w-(--anchor-width)')}>
            <Base.List>
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  disabled={option.disabled ?? false}
                  className={optionClass}
                >
                  <span className="min-w-0 flex-1">
                    <Base.ItemText>{option.label}</Base.ItemText>
                    {option.hint ? <span className="block text-sm text-soft">{option.hint}</span> : null}
                  </span>
                  <Base.ItemIndicator>
                    <Check size={16} aria-hidden />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
