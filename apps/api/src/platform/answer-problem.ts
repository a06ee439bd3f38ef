import { type Problem, type ProblemBody, platformProblems } from '@fullhouse/contracts/problem'
import type { ErrorRequestHandler, Response } from 'express'
import pg from 'pg'
import type { Log } from './log.ts'
import { ProblemError } from './problem.ts'
import { declaredProblems, routeName } from './request-log.ts'

export interface AnswerOptions {
  log: Log
  /** Where problem types are explained. */
  docsUrl: string
  /** A refusal the contract doesn't declare answers 500 instead of only being logged. */
  strict: boolean
}

/** The one place where an error becomes an answer: RFC 9457 problem+json with a stable code. */
export function answerProblems({ log, docsUrl, strict }: AnswerOptions): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error)
    let refusal = refusalOf(error)
    if (!isDeclared(refusal.problem, response)) {
      log.error({ route: routeName(response), code: refusal.problem.code }, 'a refusal its contract does not declare')
      if (strict)
        refusal = new ProblemError(platformProblems.internal, { detail: `undeclared: ${refusal.problem.code}` })
    }
    note(log, refusal, routeName(response))
    if (refusal.problem.status === 503) response.setHeader('retry-after', '2')
    response.setHeader('cache-control', 'no-store')
    response.status(refusal.problem.status).type('application/problem+json')
    response.send(JSON.stringify(problemBody(refusal, docsUrl, response)))
  }
}

/** A bug is an error with its stack; being busy or without a gateway is a warning; being turned away is neither. */
function note(log: Log, { problem, cause }: ProblemError, route: string): void {
  if (problem.status < 500) return
  if (problem.code === platformProblems.internal.code) log.error({ err: cause, route }, problem.code)
  else if (cause) log.warn({ err: cause, route }, problem.code)
}

function isDeclared(problem: Problem, response: Response): boolean {
  return (
    problem.code.startsWith('platform.') ||
    declaredProblems(response).some((declared) => declared.code === problem.code)
  )
}

function problemBody({ problem, more }: ProblemError, docsUrl: string, response: Response): ProblemBody {
  return {
    type: `${docsUrl}#${problem.code}`,
    title: problem.title,
    status: problem.status,
    code: problem.code,
    ...more,
    correlationId: String(response.getHeader('x-request-id')),
  }
}

function refusalOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  return new ProblemError(problemOf(error), {}, { cause: error })
}

function problemOf(error: unknown): Problem {
  if (isBusy(error)) return platformProblems.busy
  // Errors of the body parser and of the router's path decoding carry a status and, the former, a type.
  const { status, type } = error as { status?: number; type?: string }
  if (status === 413) return platformProblems.payload_too_large
  if (status === 415) return platformProblems.unsupported_media_type
  if (status !== undefined && status >= 400 && status < 500)
    return type ? platformProblems.malformed_body : platformProblems.invalid_input
  return platformProblems.internal
}

/** Lock and statement timeouts, too many connections, a server going away. */
const busyStates = /^(08...|40001|40P01|53...|55P03|57014|57P0[123])$/
const busyMessages = /timeout exceeded when trying to connect|Query read timeout|Connection terminated|not queryable/
const busyCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'])

/** The database cannot answer now; asking again in a moment is right. */
function isBusy(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return busyStates.test(error.code ?? '')
  if (!(error instanceof Error)) return false
  if (busyMessages.test(error.message)) return true
  const { code, syscall } = error as NodeJS.ErrnoException
  return code !== undefined && busyCodes.has(code) && syscall !== undefined
}
