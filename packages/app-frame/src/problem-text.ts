import { ApiProblem, isOffline } from '@fullhouse/api-client'
import i18next from 'i18next'

/** The sentence for a person: our own text for the code, else the server's. */
export function problemText(error: unknown): string {
  if (error instanceof ApiProblem) return i18next.t(`problems.${error.code}`, { defaultValue: error.body.title })
  return i18next.t(isOffline(error) ? 'problems.offline' : 'problems.unknown')
}
