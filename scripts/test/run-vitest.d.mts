export function runVitest(options: {
  root: string
  scratch: string
  filters: string[]
  limitMs: number
  stops?: Set<() => Promise<unknown>>
  print?: (line: string) => void
}): Promise<{ passed: number; failed: string[]; skipped: { name: string; reason: string }[] }>
