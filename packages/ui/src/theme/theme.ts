export type ThemeChoice = 'light' | 'dark' | 'system'

const storageKey = 'fullhouse.theme'
const listeners = new Set<() => void>()

function darkSystem(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)')
}

/** What the person chose; `system` when nothing is stored or storage is closed. */
export function themeChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(storageKey)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    return 'system'
  }
}

function apply(): void {
  const choice = themeChoice()
  const shown = choice === 'system' ? (darkSystem().matches ? 'dark' : 'light') : choice
  document.documentElement.dataset['theme'] = shown
  const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', paper)
  for (const listener of listeners) listener()
}

/** Call first in main.tsx: sets `data-theme` before anything is drawn and follows the device. */
export function initTheme(): void {
  apply()
  darkSystem().addEventListener('change', apply)
  window.addEventListener('storage', (event) => {
    if (event.key === storageKey) apply()
  })
}

/** Stores the choice on this device and applies it at once. */
export function setTheme(choice: ThemeChoice): void {
  try {
    if (choice === 'system') localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, choice)
  } catch {
    document.documentElement.dataset['theme'] = choice
  }
  apply()
}

export function onThemeChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
