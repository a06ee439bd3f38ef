// What jsdom lacks and components reasonably expect of a browser. No behaviour is faked beyond "nothing happens".
class QuietObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return []
  }
}

const browser = globalThis as unknown as { window: Record<string, unknown>; Element: { prototype: object } }

function addMissing(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true })
}

const quietMedia = (media: string): object => ({
  media,
  matches: false,
  onchange: null,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
  dispatchEvent: () => false,
})

addMissing(browser.window, 'matchMedia', quietMedia)
addMissing(browser.window, 'ResizeObserver', QuietObserver)
addMissing(browser.window, 'IntersectionObserver', QuietObserver)
addMissing(browser.Element.prototype, 'scrollIntoView', () => {})
addMissing(browser.Element.prototype, 'hasPointerCapture', () => false)
addMissing(browser.Element.prototype, 'releasePointerCapture', () => {})
addMissing(browser.Element.prototype, 'getAnimations', () => [])
Object.defineProperty(browser.window, 'scrollTo', { value: () => {}, configurable: true, writable: true })

export {}
