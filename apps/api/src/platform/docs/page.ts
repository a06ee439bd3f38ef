import type { Endpoint } from '@fullhouse/contracts/endpoint'
import { type OpenApiDocument, possibleProblems } from '@fullhouse/contracts/openapi'
import type { Problem } from '@fullhouse/contracts/problem'
import { filterScript } from './filter-script.ts'
import { Html, joined, markup } from './html.ts'
import { type Piece, type Schema, shapeText } from './shape-text.ts'
import { style } from './style.ts'

/** The API's documentation as one page without any request to elsewhere, rendered from its OpenAPI document. */
export function docsPage(document: OpenApiDocument, endpoints: readonly Endpoint[]): string {
  const operations = operationsOf(document)
  const tags = (document.tags ?? []).filter((tag) => operations.some((operation) => operation.tags.includes(tag.name)))
  const byName = new Map(endpoints.map((endpoint) => [endpoint.name, endpoint]))
  const inTag = (tag: string) => operations.filter((operation) => operation.tags.includes(tag))
  const problems = problemsOf(endpoints)
  const shapes = Object.entries((document.components?.schemas ?? {}) as Record<string, Schema>).toSorted(([a], [b]) =>
    a.localeCompare(b),
  )
  const text = document.info.description ?? ''
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Fullhouse API</title>
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the endpoints</a>
<nav aria-label="Modules">
<p class="brand">Fullhouse <span>API</span></p>
<label>Find <input id="find" type="search" placeholder="path, word or problem code" autocomplete="off"></label>
<p id="found" role="status"></p>
${joined(tags, ({ name }) => menuHtml(name, inTag(name)))}
<p><a href="#shapes">Shapes</a> · <a href="#problems">Problems</a> · <a href="/openapi.json">openapi.json</a></p>
</nav>
<main id="main">
<header>
<h1>Fullhouse API</h1>
<p>${text}</p>
<p>Version ${document.info.version}. The machine’s copy of this page is <a href="/openapi.json">/openapi.json</a>.</p>
</header>
${joined(tags, ({ name, description }) => moduleHtml(name, description ?? '', inTag(name), byName))}
<section id="shapes"><h2>Shapes</h2>
${joined(
  shapes,
  ([name, schema]) => markup`<article id="shape-${name}" class="shape"><h3>${name}</h3>${shapeHtml(schema)}</article>`,
)}
</section>
<section id="problems"><h2>Problems</h2>
<p>Every refusal is <code>application/problem+json</code>: ${shapeLink('Problem')}. Its <code>code</code> is stable.</p>
<dl>${joined(problems, definitionHtml)}</dl>
</section>
</main>
<script>${new Html(filterScript)}</script>
</body>
</html>`.text
}

function menuHtml(tag: string, operations: readonly Operation[]): Html {
  const entry = ({ name, summary }: Operation) =>
    markup`<li><a href="#${name}" title="${summary}">${name.split('.')[1] ?? name}</a></li>`
  return markup`<details open><summary>${tag}</summary><ul>${joined(operations, entry)}</ul></details>`
}

function moduleHtml(
  tag: string,
  description: string,
  operations: readonly Operation[],
  endpoints: ReadonlyMap<string, Endpoint>,
): Html {
  const articles = joined(operations, (operation) => operationHtml(operation, endpoints.get(operation.name)))
  return markup`<section class="module"><h2>${tag}</h2><p>${description}</p>${articles}</section>`
}

function definitionHtml({ code, status, title }: Problem): Html {
  return markup`<div id="${code}"><dt><code>${code}</code> <span class="status">${String(status)}</span></dt><dd>${title}</dd></div>`
}

interface Operation {
  name: string
  method: string
  path: string
  summary: string
  tags: string[]
  parameters: { name: string; in: string; required?: boolean; schema?: Schema; description?: string }[]
  body: Schema | undefined
  answer: { status: string; schema: Schema | undefined }
}

interface RawOperation {
  operationId: string
  summary: string
  tags: string[]
  parameters?: Operation['parameters']
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}

function operationsOf(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, RawOperation>).map(([method, raw]) => {
      const status = Object.keys(raw.responses).find((code) => code.startsWith('2')) ?? '200'
      return {
        name: raw.operationId,
        method: method.toUpperCase(),
        path,
        summary: raw.summary,
        tags: raw.tags,
        parameters: raw.parameters ?? [],
        body: raw.requestBody?.content['application/json']?.schema,
        answer: { status, schema: raw.responses[status]?.content?.['application/json']?.schema },
      }
    }),
  )
}

const accessText: Record<Endpoint['access'], string> = {
  public: 'Anyone',
  optional: 'Anyone; a signed-in caller is recognised',
  user: 'Signed in',
  agent: 'Support staff',
  admin: 'Administrators',
  cookie: 'Our own pages, with the refresh cookie',
  provider: 'The payment provider, by its signature',
  control: 'The sandbox, by its key',
}

function operationHtml(operation: Operation, endpoint: Endpoint | undefined): Html {
  const problems = endpoint ? possibleProblems(endpoint) : []
  const notes = [
    endpoint ? accessText[endpoint.access] : '',
    endpoint?.idempotent ? 'needs an Idempotency-Key' : '',
    endpoint?.limit ? `${endpoint.limit.points} calls in ${endpoint.limit.seconds} s` : '',
  ].filter((note) => note !== '')
  const find = [operation.name, operation.path, operation.summary, ...problems.map((problem) => problem.code)].join(' ')
  const { name, method, path, summary, parameters, body, answer } = operation
  const refusals = joined(
    problems,
    ({ status, code, title }) =>
      markup`<li><span class="status">${String(status)}</span> <a href="#${code}"><code>${code}</code></a> ${title}</li>`,
  )
  return markup`<article id="${name}" class="operation" data-find="${find.toLowerCase()}">
<h3><span class="method ${method.toLowerCase()}">${method}</span> <code>${path}</code>
<a class="anchor" href="#${name}" aria-label="Link to ${name}">#</a></h3>
<p>${summary}</p>
<ul class="notes">${joined(notes, (note) => markup`<li>${note}</li>`)}</ul>
${parameters.length > 0 ? parametersHtml(parameters) : ''}
${body ? markup`<h4>Body</h4>${shapeHtml(body)}` : ''}
<h4>Answer ${answer.status}</h4>
${answer.schema ? shapeHtml(answer.schema) : markup`<p class="none">No body.</p>`}
<details><summary>Refusals (${String(problems.length)})</summary><ul class="problems">${refusals}</ul></details>
</article>`
}

function parametersHtml(parameters: Operation['parameters']): Html {
  const row = ({ name, in: place, required, schema, description }: Operation['parameters'][number]) =>
    markup`<tr><th scope="row"><code>${name}</code></th><td>${place}${required ? '' : ', optional'}</td>
<td><code>${piecesHtml(shapeText(schema ?? {}))}</code></td><td>${description ?? ''}</td></tr>`
  return markup`<h4>Parameters</h4><table><tbody>${joined(parameters, row)}</tbody></table>`
}

function shapeHtml(schema: Schema): Html {
  return markup`<pre tabindex="0">${piecesHtml(shapeText(schema))}</pre>`
}

function piecesHtml(pieces: Piece[]): Html {
  return joined(pieces, (piece) => (typeof piece === 'string' ? markup`${piece}` : shapeLink(piece.shape)))
}

function shapeLink(name: string): Html {
  return markup`<a href="#shape-${name}">${name}</a>`
}

function problemsOf(endpoints: readonly Endpoint[]): Problem[] {
  const all = new Map(endpoints.flatMap(possibleProblems).map((problem) => [problem.code, problem]))
  return [...all.values()].toSorted((a, b) => a.code.localeCompare(b.code))
}
