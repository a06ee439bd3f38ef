import { Combobox as Base } from '@base-ui/react/combobox'
import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { optionClass, popupClass } from '../actions/menu.tsx'
import { cn } from '../cn.ts'
import { Spinner } from '../feedback/spinner.tsx'
import { controlClass, useFieldControl } from './field.tsx'

export interface ComboboxProps<Item> {
  /** What to offer now; the caller searches when `onSearch` tells the typed text. */
  items: readonly Item[]
  value: Item | null
  onChange: (item: Item | null) => void
  onSearch: (text: string) => void
  itemKey: (item: Item) => string
  itemLabel: (item: Item) => string
  renderItem?: (item: Item) => ReactNode
  loading?: boolean
  loadingText: string
  /** Instead of a list: nothing found, or "type two letters". */
  emptyText: ReactNode
  placeholder?: string
  label?: string
  id?: string
  round?: boolean
  disabled?: boolean
  className?: string
}

/** Suggestions while typing, from a search that takes its time. Arrow keys, Enter, Escape. */
export function Combobox<Item>(props: ComboboxProps<Item>) {
  const { items, itemKey, itemLabel, renderItem, loading } = props
  const control = useFieldControl({ id: props.id })
  return (
    <Base.Root<Item>
      items={items as Item[]}
      filter={null}
      autoHighlight
      value={props.value}
      onValueChange={props.onChange}
      onInputValueChange={(text, details) => details.reason === 'input-change' && props.onSearch(text)}
      itemToStringLabel={itemLabel}
      isItemEqualToValue={(one, other) => itemKey(one) === itemKey(other)}
      disabled={props.disabled ?? false}
      required={control.required ?? false}
    >
      <div className={cn('relative', props.className)}>
        <Search
          size={18}
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-4 -translate-y-1/2 text-soft"
        />
        <Base.Input
          id={control.id}
          aria-label={props.label}
          aria-describedby={control['aria-describedby']}
          aria-invalid={control['aria-invalid']}
          placeholder={props.placeholder}
          className={cn(controlClass, 'pr-11 pl-11', props.round && 'rounded-full')}
        />
        {loading ? <Spinner className="absolute top-1/2 right-4 size-4.5 -translate-y-1/2 text-soft" /> : null}
      </div>
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-50 w-(--anchor-width) outline-hidden">
          <Base.Popup className={cn(popupClass, 'max-w-none')} aria-busy={loading || undefined}>
            <Base.Status className="px-3 py-2 text-sm text-soft empty:hidden">
              {loading ? props.loadingText : items.length === 0 ? props.emptyText : null}
            </Base.Status>
            <Base.List>
              {(item: Item) => (
                <Base.Item key={itemKey(item)} value={item} className={optionClass}>
                  {renderItem ? renderItem(item) : itemLabel(item)}
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
