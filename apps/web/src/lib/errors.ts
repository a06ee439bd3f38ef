import { ApiProblem } from '@fullhouse/api-client'
import i18next from 'i18next'

/** The sentence for a person: our own text for the code, else the server's. */
export function problemText(error: unknown): string {
  if (error instanceof ApiProblem) return i18next.t(`problems.${error.code}`, { defaultValue: error.body.title })
  return i18next.t(isOffline(error) ? 'problems.offline' : 'problems.unknown')
}

export function isOffline(error: unknown): boolean {
  return error instanceof Error && error.name === 'OfflineProblem'
}

export function hasCode(error: unknown, ...codes: readonly string[]): error is ApiProblem {
  return error instanceof ApiProblem && codes.includes(error.code)
}

export function correlationId(error: unknown): string | undefined {
  return error instanceof ApiProblem ? error.body.correlationId : undefined
}

/** What the server said about each field, by the form's own name: `body.name` becomes `name`. */
export function fieldProblems(error: unknown): Record<string, string> {
  if (!(error instanceof ApiProblem)) return {}
  return Object.fromEntries(
    (error.body.fields ?? []).map(({ path, message }) => [path.replace(/^(body|query|params)\./, ''), message]),
  )
}
