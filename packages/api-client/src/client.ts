import type { CallInput, Endpoint, EndpointSpec, Response as Answer } from '@fullhouse/contracts/endpoint'
import { ProblemBody } from '@fullhouse/contracts/problem'
import type { z } from 'zod'
import { ApiProblem, OfflineProblem } from './problem.ts'

export interface ClientOptions {
  /** Origin of the API; empty for same-origin calls. */
  baseUrl?: string
  /** Which app is calling; decides which refresh cookie is used. */
  app?: 'web' | 'admin'
  /** The access token to send, if there is one. Called before each request. */
  accessToken?: () => string | null | Promise<string | null>
  /** Called on 401 once per request; resolve `true` after getting a new token to have the call repeated. */
  renew?: () => Promise<boolean>
  fetch?: typeof globalThis.fetch
}

export interface CallOptions {
  signal?: AbortSignal
  /** One per intended act, kept over retries. Made up when absent and the endpoint demands one. */
  idempotencyKey?: string
  headers?: Record<string, string>
}

export type Call = <E extends EndpointSpec & { name: string }>(
  endpoint: E,
  input: CallInput<E>,
  options?: CallOptions,
) => Promise<Answer<E>>

/** A typed `call(endpoint, input)`. Rejects with ApiProblem for a refusal, OfflineProblem without an answer. */
export function createClient(options: ClientOptions = {}): Call {
  const send = options.fetch ?? ((...args: Parameters<typeof fetch>) => globalThis.fetch(...args))

  return async function call<E extends EndpointSpec & { name: string }>(
    endpoint: E,
    input: CallInput<E>,
    callOptions: CallOptions = {},
  ): Promise<Answer<E>> {
    const request = buildRequest(endpoint, input, options, callOptions)
    const attempt = async () => {
      const token = await options.accessToken?.()
      if (token) request.headers.set('authorization', `Bearer ${token}`)
      try {
        return await send(request.url, { ...request.init, headers: request.headers })
      } catch (cause) {
        if (callOptions.signal?.aborted) throw cause
        throw new OfflineProblem({ cause })
      }
    }
    let response = await attempt()
    if (response.status === 401 && endpoint.access !== 'cookie' && options.renew && (await options.renew())) {
      response = await attempt()
    }
    return readAnswer<E>(endpoint, response)
  }
}

function buildRequest(endpoint: EndpointSpec, input: object, options: ClientOptions, callOptions: CallOptions) {
  const { params, query, body, file, fileName } = input as {
    params?: Record<string, string>
    query?: Record<string, string | number | boolean | null | undefined>
    body?: unknown
    file?: Blob | Uint8Array<ArrayBuffer>
    fileName?: string
  }
  const path = endpoint.path.replaceAll(/:([a-zA-Z]+)/g, (_, key: string) => encodeURIComponent(params?.[key] ?? ''))
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value))
  }
  const headers = new Headers(callOptions.headers)
  headers.set('accept', endpoint.download ? '*/*' : 'application/json')
  if (options.app) headers.set('x-fullhouse-app', options.app)
  if (endpoint.idempotent) headers.set('idempotency-key', callOptions.idempotencyKey ?? crypto.randomUUID())
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (file !== undefined) {
    headers.set('content-type', 'application/octet-stream')
    headers.set('x-file-name', encodeURIComponent(fileName ?? 'file'))
  }
  const init: RequestInit = {
    method: endpoint.method,
    credentials: 'same-origin',
    ...(file !== undefined ? { body: file } : body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(callOptions.signal ? { signal: callOptions.signal } : {}),
  }
  return { url: `${options.baseUrl ?? ''}${path}${search.size > 0 ? `?${search}` : ''}`, headers, init }
}

async function readAnswer<E extends EndpointSpec>(endpoint: E, response: globalThis.Response): Promise<Answer<E>> {
  if (response.ok) {
    if (endpoint.download) return (await response.blob()) as Answer<E>
    if (response.status === 204 || !endpoint.response) return undefined as Answer<E>
    return (endpoint.response as z.ZodType).parse(await response.json()) as Answer<E>
  }
  const parsed = ProblemBody.safeParse(await response.json().catch(() => null))
  if (parsed.success) throw new ApiProblem(parsed.data)
  throw new OfflineProblem({ cause: new Error(`${(endpoint as unknown as Endpoint).name}: status ${response.status}`) })
}
