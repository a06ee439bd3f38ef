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
