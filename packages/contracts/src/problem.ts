import { z } from 'zod'

/** An expected refusal. `code` is stable; `title` is the English text, also the translation's fallback. */
export interface Problem {
  readonly code: string
  readonly status: number
  readonly title: string
}

/** Declares a module's problem codes: `{ price_above_cap: [422, 'words for a person'] }`. */
export function problems<const T extends Record<string, readonly [number, string]>>(
  module: string,
  table: T,
): { readonly [K in keyof T]: Problem } {
  return Object.fromEntries(
    Object.entries(table).map(([key, [status, title]]) => [key, { code: `${module}.${key}`, status, title }]),
  ) as { readonly [K in keyof T]: Problem }
}

/** RFC 9457 problem+json as every endpoint answers it. */
export const ProblemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  /** What was wrong with which field; `path` is dotted, as in `body.price.amount`. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** Facts of this refusal, such as the most allowed price. */
  facts: z.record(z.string(), z.unknown()).optional(),
  correlationId: z.string(),
})
export type ProblemBody = z.infer<typeof ProblemBody>

/** Refusals any endpoint may answer. */
export const platformProblems = problems('platform', {
  invalid_input: [400, 'Something in the request is missing or not in the right form.'],
  malformed_body: [400, 'The request body could not be read.'],
  unsupported_media_type: [415, 'The request body must be JSON.'],
  payload_too_large: [413, 'The request is larger than we accept.'],
  unauthenticated: [401, 'Please sign in first.'],
  forbidden: [403, 'Your account may not do this.'],
  cross_site: [403, 'This request did not come from our own pages.'],
  not_found: [404, 'There is nothing here, or it is not yours.'],
  method_not_allowed: [405, 'This address does not answer that method.'],
  idempotency_key_required: [400, 'This request needs an Idempotency-Key header.'],
  idempotency_key_reused: [422, 'This Idempotency-Key was used before with another request.'],
  rate_limited: [429, 'Too many requests. Please wait a little.'],
  bad_signature: [400, 'The signature of this message is not valid.'],
  busy: [503, 'We are busy for a moment. Please try again.'],
  internal: [500, 'Something went wrong on our side. Nothing was lost; please try again.'],
})
