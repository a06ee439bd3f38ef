import { SearchInput } from '@fullhouse/ui'
import { useEffect, useRef, useState } from 'react'

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
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const tell = (text: string) => {
    clearTimeout(timer.current)
    if (text === told) return
    setTold(text)
    onSearch(text)
  }
  const change = (text: string) => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => tell(text.trim()), 250)
  }
  return (
    <SearchInput
      label={label}
      placeholder={placeholder ?? label}
      value={typed}
      onChange={change}
      onSubmitSearch={(text) => tell(text.trim())}
      className={className ?? ''}
    />
  )
}
