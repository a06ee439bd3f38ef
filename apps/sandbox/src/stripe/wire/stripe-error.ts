type StripeErrorType = 'invalid_request_error' | 'card_error' | 'idempotency_error' | 'api_error'

export interface ErrorBody {
  type: StripeErrorType
  message: string
  code?: string
  param?: string
  decline_code?: string
  [extra: string]: unknown
}

/** Thrown: the request's transaction is rolled back and this is answered. */
export class StripeError extends Error {
  readonly status: number
  readonly body: ErrorBody

  constructor(status: number, body: ErrorBody) {
    super(body.message)
    this.status = status
    this.body = body
  }
}

/** Returned, not thrown: the answer is an error, but what happened (a declined charge) is kept. */
export class Refusal {
  readonly status: number
  readonly body: ErrorBody

  constructor(status: number, body: ErrorBody) {
    this.status = status
    this.body = body
  }
}

export interface ErrorDetails {
  code?: string
  param?: string
  status?: number
  extra?: Record<string, unknown>
}

export function invalid(message: string, details: ErrorDetails = {}): StripeError {
  return new StripeError(details.status ?? 400, {
    type: 'invalid_request_error',
    message,
    ...(details.code ? { code: details.code } : {}),
    ...(details.param ? { param: details.param } : {}),
    ...details.extra,
  })
}

export function missing(noun: string, id: string, param?: string): StripeError {
  return invalid(`No such ${noun}: '${id}'`, {
    code: 'resource_missing',
    status: 404,
    ...(param ? { param } : {}),
  })
}
