import { Search, X } from 'lucide-react'
import { useRef } from 'react'
import { cn } from '../cn.ts'
import { useUi } from '../ui-provider.tsx'
import { TextInput, type TextInputProps } from './text-input.tsx'

/** A round search box; Enter submits the form around it or calls `onSubmitSearch`. */
export function SearchInput(
  props: Omit<TextInputProps, 'type' | 'value'> & {
    label: string
    value: string
    onSubmitSearch?: (value: string) => void
  },
) {
  const { label, onSubmitSearch, className, value, onChange, ...rest } = props
  const { texts } = useUi()
  const box = useRef<HTMLInputElement>(null)
  return (
    <div className={cn('relative', className)}>
      <Search
        size={18}
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-4 -translate-y-1/2 text-soft"
      />
      <TextInput
        ref={box}
        type="search"
        enterKeyHint="search"
        aria-label={label}
        {...rest}
        value={value}
        {...(onChange ? { onChange } : {})}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onSubmitSearch?.(value)
        }}
        className="rounded-full border-line pr-12 pl-11 [&::-webkit-search-cancel-button]:hidden"
      />
      {value ? (
        <button
          type="button"
          aria-label={texts.clear}
          onClick={() => {
            onChange?.('')
            box.current?.focus()
          }}
          className="absolute inset-y-0 right-0 grid w-12 place-items-center rounded-full text-soft hover:text-ink"
        >
          <X size={18} aria-hidden />
        </button>
      ) : null}
    </div>
  )
}
