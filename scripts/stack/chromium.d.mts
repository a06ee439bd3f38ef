export function findChromium(options: {
  root: string
  screen: object
  stops?: Set<() => Promise<unknown>>
}): Promise<{ chromium?: string; problem?: string }>
