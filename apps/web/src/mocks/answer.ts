import type { Answer, EndpointSpec, FileAnswer } from '@fullhouse/contracts/endpoint'
import type { Problem } from '@fullhouse/contracts/problem'
import { http, HttpResponse, type HttpHandler, type StrictRequest } from 'msw'

type Named = EndpointSpec & { name: string }
type Asked = { request: StrictRequest<never>; params: Record<string, string>; query: URLSearchParams }

const methods = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const

/** What `refuse` makes: a problem instead of an answer. */
export class Refusal {
  readonly problem: Problem
  readonly fields: { path: string; message: string }[]
  constructor(problem: Problem, fields: { path: string; message: string }[]) {
    this.problem = problem
    this.fields = fields
  }
}

export const refuse = (problem: Problem, fields: { path: string; message: string }[] = []) =>
  new Refusal(problem, fields)

/** A mock of one endpoint: its address and the shape of its answer come from the contract. */
export function answer<E extends Named>(
  endpoint: E,
  give: (asked: Asked) => Answer<E> | Refusal | Promise<Answer<E> | Refusal>,
): HttpHandler {
  const path = `*${endpoint.path}`
  return http[methods[endpoint.method]](path, async ({ request, params }) => {
    const query = new URL(request.url).searchParams
    const given = await give({
      request: request as StrictRequest<never>,
      params: params as Record<string, string>,
      query,
    })
    if (given instanceof Refusal) {
      const { problem, fields } = given
      return HttpResponse.json(
        { type: `/problems/${problem.code}`, ...problem, fields, correlationId: 'c-1234' },
        { status: problem.status },
      )
    }
    if (endpoint.download) {
      const { content, mediaType } = given as FileAnswer
      return new HttpResponse(new Uint8Array(content), { headers: { 'content-type': mediaType } })
    }
    if (endpoint.status === 204 || !endpoint.response) return new HttpResponse(null, { status: 204 })
    return HttpResponse.json(endpoint.response.parse(given) as never, { status: endpoint.status ?? 200 })
  })
}
