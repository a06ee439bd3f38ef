import type { Answer, Endpoint, EndpointSpec, FileAnswer, Input } from '@fullhouse/contracts/endpoint'
import { platformProblems } from '@fullhouse/contracts/problem'
import type { CookieOptions, Request, RequestHandler, Response } from 'express'
import { type ZodError, z } from 'zod'
import { type IdempotencyClaim, fingerprint } from './idempotency.ts'
import { refuse, refuseUnless } from './problem.ts'
import { readUpload, type UploadedFile } from './read-body.ts'

export interface Actor {
  accountId: string
  sessionId: string
  role: 'user' | 'agent' | 'admin'
}

/** Nobody: what a call without a signed-in person has as its account, where one is needed as a key. */
export const nobody = '00000000-0000-0000-0000-000000000000'

type ActorOf<E extends EndpointSpec> = E['access'] extends 'user' | 'agent' | 'admin' ? Actor : Actor | null

/** A parsed request in the hands of a use case. */
export interface ServeCall<E extends EndpointSpec> extends Input<E> {
  actor: ActorOf<E>
  /** For `once`; only on endpoints marked idempotent. */
  claim: E['idempotent'] extends true ? IdempotencyClaim : undefined
  /** Only on endpoints that take a file. */
  file: E['upload'] extends object ? UploadedFile : undefined
  address: string
  userAgent: string
  app: 'web' | 'admin'
  rawBody: Buffer
  header: (name: string) => string | undefined
  cookie: (name: string) => string | undefined
  setCookie: (name: string, value: string, options: CookieOptions) => void
}

export interface Route {
  readonly endpoint: Endpoint
  readonly handler: (guards: Guards) => RequestHandler
}

/** What the frame does before any handler runs; built once in app.ts. */
export interface Guards {
  authenticate(bearer: string): Promise<Actor | null>
  /** Throws platform.rate_limited; sets the RateLimit headers. */
  limit(endpoint: Endpoint, actor: Actor | null, request: Request, response: Response): Promise<void>
  /** For `cookie`: our own origin and header. Throws platform.cross_site. */
  sameSite(request: Request): void
  /** For `control`: the sandbox's key. */
  control(request: Request): void
}

/** Binds a contract to its handler: access, strict input, idempotency claim, shaped answer. */
export function serve<E extends Endpoint>(endpoint: E, handle: (call: ServeCall<E>) => Promise<Answer<E>>): Route {
  const handler =
    (guards: Guards): RequestHandler =>
    async (request, response) => {
      const actor = await admit(endpoint, guards, request)
      await guards.limit(endpoint, actor, request, response)
      const file = endpoint.upload ? await readUpload(request, response, endpoint.upload.maxBytes) : undefined
      const input = {
        params: parse('params', endpoint.params, request.params),
        query: parse('query', endpoint.query, request.query),
        body: parse('body', endpoint.body, request.body),
      }
      const call = {
        ...input,
        actor,
        file,
        claim: endpoint.idempotent ? claimOf(endpoint, actor, request, input) : undefined,
        address: request.ip ?? '',
        userAgent: (request.get('user-agent') ?? '').slice(0, 300),
        app: request.get('x-fullhouse-app') === 'admin' ? 'admin' : 'web',
        rawBody: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
        header: (name: string) => request.get(name),
        cookie: (name: string) => (request.cookies as Record<string, string> | undefined)?.[name],
        setCookie: (name: string, value: string, options: CookieOptions) => void response.cookie(name, value, options),
      } as unknown as ServeCall<E>
      const answer = await handle(call)
      response.setHeader('cache-control', 'no-store')
      response.status(endpoint.status ?? 200)
      if (endpoint.download) sendFile(response, answer as FileAnswer)
      else if (endpoint.response) response.json((endpoint.response as z.ZodType).parse(answer))
      else response.end()
    }
  return { endpoint, handler }
}

/** A file of ours to keep: never shown inside our own pages, never kept by anything in between. */
function sendFile(response: Response, { fileName, mediaType, content }: FileAnswer): void {
  response.attachment(fileName)
  response.setHeader('content-type', mediaType)
  response.setHeader('content-security-policy', "sandbox; default-src 'none'")
  response.end(content)
}

async function admit(endpoint: Endpoint, guards: Guards, request: Request): Promise<Actor | null> {
  if (endpoint.access === 'cookie') guards.sameSite(request)
  if (endpoint.access === 'control') guards.control(request)
  const [scheme, token] = (request.get('authorization') ?? '').split(' ')
  const wanted = endpoint.access === 'user' || endpoint.access === 'agent' || endpoint.access === 'admin'
  if (!wanted && endpoint.access !== 'optional') return null
  const actor = scheme?.toLowerCase() === 'bearer' && token ? await guards.authenticate(token) : null
  if (!wanted) return actor
  refuseUnless(actor, platformProblems.unauthenticated)
  refuseUnless(
    endpoint.access === 'user' || actor.role === 'admin' || actor.role === endpoint.access,
    platformProblems.forbidden,
  )
  return actor
}

const nothing = z.strictObject({})

/** An endpoint without a schema takes nothing there; a raw body is the handler's own. */
function parse(part: 'params' | 'query' | 'body', schema: z.ZodType | undefined, value: unknown): unknown {
  if (Buffer.isBuffer(value)) return undefined
  const parsed = (schema ?? nothing).safeParse(value ?? {})
  if (!parsed.success) refuse(platformProblems.invalid_input, { fields: fieldErrors(part, parsed.error) })
  return schema ? parsed.data : undefined
}

function fieldErrors(part: string, error: ZodError) {
  return error.issues
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({
            path: [part, ...issue.path, key].join('.'),
            message: 'We do not know this field',
          }))
        : [{ path: [part, ...issue.path].join('.'), message: issue.message }],
    )
    .slice(0, 50)
}

function claimOf(endpoint: Endpoint, actor: Actor | null, request: Request, input: object): IdempotencyClaim {
  const key = request.get('idempotency-key')
  refuseUnless(key && key.length <= 200, platformProblems.idempotency_key_required)
  return { accountId: actor?.accountId ?? nobody, endpoint: endpoint.name, key, fingerprint: fingerprint(input) }
}
