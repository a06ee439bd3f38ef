import type { Endpoint, EndpointSpec, Response } from '@fullhouse/contracts/endpoint'
import { desk } from '@fullhouse/contracts/desk'
import { identity } from '@fullhouse/contracts/identity'
import { http, HttpResponse, type JsonBodyType } from 'msw'
import { setupServer } from 'msw/node'
import { overview } from './desk.ts'
import { agent } from './people.ts'

interface Asked {
  url: URL
  headers: Headers
  body: unknown
  params: Record<string, string | readonly string[] | undefined>
}

/** Answers an endpoint with what its contract promises. */
export function answer<E extends EndpointSpec & { name: string }>(
  endpoint: E,
  respond: Response<E> | ((asked: Asked) => Response<E> | HttpResponse<JsonBodyType>),
) {
  return listen(endpoint, (asked) => {
    const given = typeof respond === 'function' ? (respond as (asked: Asked) => unknown)(asked) : respond
    if (given instanceof HttpResponse) return given
    const status = endpoint.status ?? 200
    return given === undefined
      ? new HttpResponse(null, { status })
      : HttpResponse.json(given as JsonBodyType, { status })
  })
}

/** A refusal as the API words it. */
export function problem(status: number, code: string, title: string, more: object = {}): HttpResponse<JsonBodyType> {
  const body = { type: 'about:blank', title, status, code, correlationId: 'c0ffee-1', ...more }
  return HttpResponse.json(body, { status })
}

/** Refuses an endpoint. */
export function refuse(endpoint: EndpointSpec & { name: string }, ...because: Parameters<typeof problem>) {
  return listen(endpoint, () => problem(...because))
}

function listen(endpoint: EndpointSpec, respond: (asked: Asked) => Promise<Reply> | Reply) {
  const method = endpoint.method.toLowerCase() as Lowercase<Endpoint['method']>
  return http[method](`*${endpoint.path}`, async ({ request, params }) => {
    const text = await request.clone().text()
    return respond({
      url: new URL(request.url),
      headers: request.headers,
      body: text ? JSON.parse(text) : undefined,
      params,
    })
  })
}

type Reply = HttpResponse<JsonBodyType>

export const signedIn = (account = agent) => ({
  accessToken: 'token',
  expiresAt: new Date(Date.now() + 900_000).toISOString(),
  account,
})

/** An API where an agent is signed in; tests add what their screen asks for. */
export const server = setupServer(
  answer(identity.refresh, () => signedIn()),
  answer(desk.overview, overview),
)
