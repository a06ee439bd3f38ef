import { beforeEach, expect, it, vi } from 'vitest'
import { initTheme, onThemeChange, setTheme, themeChoice } from './theme.ts'

let dark = false
let systemChanged: () => void = () => undefined

beforeEach(() => {
  localStorage.clear()
  dark = false
  vi.stubGlobal('matchMedia', () => ({
    get matches() {
      return dark
    },
    addEventListener: (_: string, listener: () => void) => (systemChanged = listener),
  }))
})

const shown = () => document.documentElement.dataset['theme']

it('follows the device until the person chooses', () => {
  initTheme()
  expect(shown()).toBe('light')
  dark = true
  systemChanged()
  expect(shown()).toBe('dark')
  setTheme('light')
  systemChanged()
  expect(shown()).toBe('light')
  expect(themeChoice()).toBe('light')
})

it('tells those who listen, and forgets the choice on request', () => {
  const heard = vi.fn()
  const stop = onThemeChange(heard)
  setTheme('dark')
  setTheme('system')
  stop()
  setTheme('dark')
  expect(heard).toHaveBeenCalledTimes(2)
  expect(shown()).toBe('dark')
})
