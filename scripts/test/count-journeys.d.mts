export function countJourneys(report: { suites: object[]; errors: { message?: string }[] }): {
  passed: number
  failed: string[]
  skipped: { name: string; reason: string }[]
}
