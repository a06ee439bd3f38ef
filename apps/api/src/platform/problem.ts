import type { Problem } from '@fullhouse/contracts/problem'

/** An expected refusal; anything else thrown is a bug and becomes an opaque 500. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly problem: Problem
  readonly more: { detail?: string; facts?: Record<string, unknown>; fields?: { path: string; message: string }[] }
  constructor(problem: Problem, more: ProblemError['more'] = {}, options?: ErrorOptions) {
    super(problem.code, options)
    this.problem = problem
    this.more = more
  }
}

export function refuse(problem: Problem, more?: ProblemError['more']): never {
  throw new ProblemError(problem, more)
}

export function refuseUnless(holds: unknown, problem: Problem, more?: ProblemError['more']): asserts holds {
  if (!holds) throw new ProblemError(problem, more)
}
