import type { z } from 'zod'
import type { Problem } from './problem.ts'

/**
 * Who may call. `public`: anyone; `optional`: anyone, a signed-in caller is recognised; `user`: a verified
 * account; `agent`/`admin`: staff (an admin may do what an agent may); `cookie`: the refresh cookie and our
 * own origin; `provider`: a payment provider's signature over the raw body; `control`: the sandbox's key.
 */
export type Access = 'public' | 'optional' | 'user' | 'agent' | 'admin' | 'cookie' | 'provider' | 'control'
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** `points` calls per `seconds`, counted per account when signed in, else per address. */
export interface Limit {
  points: number
  seconds: number
}

export interface EndpointSpec {
  method: Method
  path: `/${string}`
  access: Access
  summary: string
  /** Answer status; 200 unless stated. 204 has no body. */
  status?: 200 | 201 | 202 | 204
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodObject
  response?: z.ZodType
  problems?: readonly Problem[]
  /** The call moves money or stock: an `Idempotency-Key` is demanded and the stored answer replayed. */
  idempotent?: true
  /** The body is one file as it is, at most `maxBytes`; its name comes percent-encoded in `X-File-Name`. */
  upload?: { maxBytes: number }
  /** Answers a file to keep, never cached, instead of JSON. */
  download?: true
  /** Tighter than the house default. */
  limit?: Limit
}

/** A file on its way out. */
export interface FileAnswer {
  fileName: string
  mediaType: string
  content: Uint8Array
}

export type Endpoint<S extends EndpointSpec = EndpointSpec> = S & { name: string }

export type EndpointMap = Record<string, EndpointSpec>

/** Names each endpoint `<module>.<key>`: its operation id, its metric label, its key in the client. */
export function endpoints<const M extends EndpointMap>(
  module: string,
  map: M,
): { [K in keyof M]: M[K] & { name: string } } {
  return Object.fromEntries(Object.entries(map).map(([key, spec]) => [key, { ...spec, name: `${module}.${key}` }])) as {
    [K in keyof M]: M[K] & { name: string }
  }
}

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined
type Given<T> = T extends z.ZodType ? z.input<T> : undefined

/** What a handler receives, after parsing. */
export interface Input<E extends EndpointSpec> {
  params: Parsed<E['params']>
  query: Parsed<E['query']>
  body: Parsed<E['body']>
}

/** What a caller must send; keys without a schema are absent. */
export type CallInput<E extends EndpointSpec> = (E['params'] extends z.ZodType
  ? { params: Given<E['params']> }
  : object) &
  (E['query'] extends z.ZodType ? { query?: Given<E['query']> } : object) &
  (E['body'] extends z.ZodType ? { body: Given<E['body']> } : object) &
  (E['upload'] extends object ? { file: Blob | Uint8Array<ArrayBuffer>; fileName: string } : object)

/** What a handler returns before the answer is stripped to shape. */
export type Answer<E extends EndpointSpec> = E['download'] extends true
  ? FileAnswer
  : E['response'] extends z.ZodType
    ? z.input<E['response']>
    : void

/** What a caller gets. */
export type Response<E extends EndpointSpec> = E['download'] extends true
  ? Blob
  : E['response'] extends z.ZodType
    ? z.output<E['response']>
    : void
