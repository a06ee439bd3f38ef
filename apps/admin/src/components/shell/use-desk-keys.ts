import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useRef } from 'react'
import { allPlaces } from './places.ts'

const patience = 1200

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/** `g` then a letter goes somewhere, `/` searches, `?` shows the keys; never while somebody types. */
export function useDeskKeys({ onHelp, onSearch }: { onHelp: () => void; onSearch: () => void }): void {
  const navigate = useNavigate()
  const goPressedAt = useRef(0)
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return
    if (event.key === 'g') {
      goPressedAt.current = event.timeStamp
      return
    }
    const isSecond = event.timeStamp - goPressedAt.current < patience && goPressedAt.current > 0
    goPressedAt.current = 0
    const place = isSecond ? allPlaces.find((candidate) => candidate.letter === event.key) : undefined
    if (place) void navigate({ to: place.to })
    else if (event.key === '?') onHelp()
    else if (event.key === '/') onSearch()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
