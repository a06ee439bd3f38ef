import type { ProblemBody } from '@fullhouse/contracts/problem'

/** The API refused, and says why. */
export class ApiProblem extends Error {
  override name = 'ApiProblem'
  readonly body: ProblemBody
  constructor(body: ProblemBody) {
    super(body.title)
    this.body = body
  }
  get code(): string {
    return this.body.code
  }
}

/** No answer we can read: no network, or something between us and the API answered. */
export class OfflineProblem extends Error {
  override name = 'OfflineProblem'
  constructor(options?: ErrorOptions) {
    super('The server cannot be reached.', options)
  }
}

/** Whether nobody answered, as opposed to a refusal. */
export function isOffline(error: unknown): boolean {
  return error instanceof OfflineProblem
}

export function hasCode(error: unknown, ...codes: readonly string[]): error is ApiProblem {
  return error instanceof ApiProblem && codes.includes(error.code)
}

/** What support needs to find this very request. */
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

/** A refusal is an answer: asking again will not change it. Silence and 5xx are worth two more tries. */
export function worthRetrying(failures: number, error: unknown): boolean {
  if (error instanceof ApiProblem && error.body.status < 500) return false
  return failures < 2
}
