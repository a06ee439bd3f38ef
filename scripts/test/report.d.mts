interface Result {
  passed: number
  failed: string[]
  skipped: { name: string; reason: string }[]
}
export function report(results: Result[]): { text: string; ok: boolean }
