import { SearchInput } from '@fullhouse/ui'
import { useEffect, useEffectEvent, useState } from 'react'
import { useDebounced } from '../lib/use-debounced.ts'

interface AddressSearchProps {
  label: string
  placeholder?: string
  /** What the address holds. */
  value: string
  onSearch: (text: string) => unknown
  className?: string
}

/** A search box whose text goes into the address once the typing pauses. */
export function AddressSearch({ label, placeholder, value, onSearch, className }: AddressSearchProps) {
  const [typed, setTyped] = useState(value)
  const [told, setTold] = useState(value)
  const [seen, setSeen] = useState(value)
  // An address we did not ask for: somebody went back in the history or pressed a link.
  if (value !== seen) {
    setSeen(value)
    if (value !== told) {
      setTold(value)
      setTyped(value)
    }
  }
  const settled = useDebounced(typed.trim(), 250)
  const tell = useEffectEvent((text: string) => {
    if (text === told || text !== typed.trim()) return
    setTold(text)
    onSearch(text)
  })
  useEffect(() => tell(settled), [settled])
  return (
    <SearchInput
      label={label}
      placeholder={placeholder ?? label}
      value={typed}
      onChange={setTyped}
      onSubmitSearch={(text) => tell(text.trim())}
      className={className ?? ''}
    />
  )
}
