import { z } from 'zod'
import {
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiOverride,
  type ZodOpenApiPathsObject,
} from 'zod-openapi'
import { contracts } from './all.ts'
import type { Endpoint } from './endpoint.ts'
import './named-shapes.ts'
import { type Problem, ProblemBody, platformProblems } from './problem.ts'

export type OpenApiDocument = ReturnType<typeof createDocument>

export interface OpenApiOptions {
  /** Where the API answers. */
  url: string
  version: string
  /** Also what exists outside production only. */
  sandbox: boolean
}

/** What each module is for, as its tag says it. */
export const moduleTexts: Record<keyof typeof contracts, string> = {
  identity: 'Accounts, sessions and passwords.',
  venues: 'Places where things happen.',
  events: 'Events, their dates and rules of resale.',
  payments: 'Paying for a purchase.',
  payouts: 'Paying sellers.',
  tickets: 'Tickets people hold, and their passports.',
  intake: 'Bringing in tickets issued elsewhere, and reviews of two claims on one.',
  listings: 'Tickets on offer.',
  escrow: 'Purchases whose money is held until the ticket has worked.',
  desk: 'What support staff see and do.',
  platform: 'Realtime and time.',
}

/** OpenAPI 3.1 of every endpoint, printed from the same contracts that the server enforces. */
export function printOpenApi({ url, version, sandbox }: OpenApiOptions): OpenApiDocument {
  const paths: ZodOpenApiPathsObject = {}
  for (const [tag, module] of Object.entries(contracts)) {
    for (const endpoint of Object.values(module) as Endpoint[]) {
      if (endpoint.access === 'control' && !sandbox) continue
      const path = endpoint.path.replaceAll(/:([a-zA-Z]+)/g, '{$1}')
      paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint, tag) }
    }
  }
  const document: ZodOpenApiObject = {
    openapi: '3.1.0',
    info: {
      title: 'Fullhouse',
      version,
      description:
        'Where a ticket changes hands safely. Money is in integer minor units; instants are RFC 3339 in UTC; ids are UUIDv7; lists are pages {items, nextCursor}; refusals are RFC 9457 problems with a stable code.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url }],
    tags: Object.entries(moduleTexts).map(([name, description]) => ({ name, description })),
    paths,
    components: { securitySchemes },
  }
  return createDocument(document, { override: leaveAnswersOpen })
}

/** We may add fields to answers later; a client must not break on one it doesn't know. */
const leaveAnswersOpen: ZodOpenApiOverride = ({ io, jsonSchema }) => {
  if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
}

const securitySchemes = {
  accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'From signing in; 15 minutes.' },
  refreshCookie: { type: 'apiKey', in: 'cookie', name: 'fullhouse_web', description: 'Set by signing in.' },
  providerSignature: { type: 'apiKey', in: 'header', name: 'stripe-signature', description: 'Over the raw body.' },
  controlKey: { type: 'apiKey', in: 'header', name: 'x-control-key', description: 'The sandbox’s.' },
} as const

const securityOf: Record<Endpoint['access'], Record<string, string[]>[]> = {
  public: [],
  optional: [{}, { accessToken: [] }],
  user: [{ accessToken: [] }],
  agent: [{ accessToken: [] }],
  admin: [{ accessToken: [] }],
  cookie: [{ refreshCookie: [] }],
  provider: [{ providerSignature: [] }],
  control: [{ controlKey: [] }],
}

const whoMay: Partial<Record<Endpoint['access'], string>> = {
  agent: 'For support staff.',
  admin: 'For administrators.',
  cookie: 'From our own pages only: needs X-Fullhouse-App and, from browsers, our Origin.',
}

function operation(endpoint: Endpoint, tag: string): ZodOpenApiOperationObject {
  const status = String(endpoint.status ?? 200) as '200'
  const described = [endpoint.summary, whoMay[endpoint.access], limitText(endpoint)].filter(Boolean).join(' ')
  return {
    operationId: endpoint.name,
    tags: [tag],
    summary: endpoint.summary,
    description: described,
    security: securityOf[endpoint.access],
    ...parametersOf(endpoint),
    ...requestOf(endpoint),
    responses: {
      [status]: {
        description: endpoint.response || endpoint.download ? 'Done.' : 'Done; no body.',
        ...contentOf(endpoint),
      },
      ...problemResponses(endpoint),
    },
  }
}

const fileBytes = z.string().meta({ description: 'The file itself.', contentEncoding: 'binary' })

function contentOf({ response, download }: Endpoint) {
  if (download) return { content: { 'application/octet-stream': { schema: fileBytes } } }
  return response ? { content: { 'application/json': { schema: response } } } : {}
}

function parametersOf({
  params,
  query,
  idempotent,
  upload,
}: Endpoint): Pick<ZodOpenApiOperationObject, 'requestParams'> {
  const header = idempotent
    ? z.object({
        'Idempotency-Key': z.string().min(1).max(200).meta({
          description: 'One per intended act, kept over retries: a repeat gets the first answer.',
        }),
      })
    : undefined
  const fileName = upload
    ? z.object({
        'X-File-Name': z.string().max(600).meta({ description: 'The name of the file, percent-encoded.' }),
      })
    : undefined
  if (!params && !query && !header && !fileName) return {}
  return {
    requestParams: {
      ...(params && { path: params }),
      ...(query && { query }),
      ...(header && { header }),
      ...(fileName && { header: fileName }),
    },
  }
}

function requestOf({ body, access, upload }: Endpoint): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  if (upload) {
    const schema = fileBytes.meta({ description: `The file itself, ${upload.maxBytes} bytes at most.` })
    return { requestBody: { required: true, content: { 'application/octet-stream': { schema } } } }
  }
  if (access === 'provider') {
    const schema = z.looseObject({}).meta({ description: 'As the provider defines it.' })
    return { requestBody: { required: true, content: { 'application/json': { schema } } } }
  }
  return body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}
}

/** Refusals by status, each with its codes. */
function problemResponses(endpoint: Endpoint): ZodOpenApiOperationObject['responses'] {
  const byStatus = Map.groupBy(possibleProblems(endpoint), (problem) => problem.status)
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      String(status),
      {
        description: list.map((problem) => `\`${problem.code}\`: ${problem.title}`).join('\n\n'),
        content: { 'application/problem+json': { schema: ProblemBody } },
      },
    ]),
  )
}

/** Every problem this endpoint may answer: its own and those its access, input and key bring along. */
export function possibleProblems(endpoint: Endpoint): Problem[] {
  const p = platformProblems
  const signedIn = ['user', 'agent', 'admin'].includes(endpoint.access)
  const list: Problem[] = [...(endpoint.problems ?? [])]
  if (endpoint.params || endpoint.query || endpoint.body) list.push(p.invalid_input)
  if (endpoint.body) list.push(p.malformed_body, p.unsupported_media_type, p.payload_too_large)
  if (endpoint.upload) list.push(p.invalid_input, p.unsupported_media_type, p.payload_too_large)
  if (endpoint.params) list.push(p.not_found)
  if (signedIn || endpoint.access === 'control') list.push(p.unauthenticated)
  if (endpoint.access === 'agent' || endpoint.access === 'admin') list.push(p.forbidden)
  if (endpoint.access === 'cookie') list.push(p.cross_site)
  if (endpoint.access === 'provider') list.push(p.bad_signature)
  if (endpoint.idempotent) list.push(p.idempotency_key_required, p.idempotency_key_reused)
  list.push(p.rate_limited, p.busy, p.internal)
  return [...new Map(list.map((problem) => [problem.code, problem])).values()]
}

function limitText({ limit }: Endpoint): string {
  return limit ? `At most ${limit.points} calls in ${limit.seconds} seconds.` : ''
}
