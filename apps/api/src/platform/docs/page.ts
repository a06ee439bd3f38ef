import type { Endpoint } from '@fullhouse/contracts/endpoint'
import { type OpenApiDocument, possibleProblems } from '@fullhouse/contracts/openapi'
import type { Problem } from '@fullhouse/contracts/problem'
import { filterScript } from './filter-script.ts'
import { Html, html, joined } from './html.ts'
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
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Fullhouse API</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the endpoints</a>
        <nav aria-label="Modules">
          <p class="brand">Fullhouse <span>API</span></p>
          <label
            >Find <input id="find" type="search" placeholder="path, word or problem code" autocomplete="off"
          /></label>
          <p id="found" role="status"></p>
          ${joined(
            tags,
            (tag) =>
              html`<details open>
                <summary>${tag.name}</summary>
                <ul>
                  ${joined(
                    inTag(tag.name),
                    ({ name, summary }) =>
                      html`<li><a href="#${name}" title="${summary}">${name.split('.')[1] ?? name}</a></li>`,
                  )}
                </ul>
              </details>`,
          )}
          <p>
            <a href="#shapes">Shapes</a> · <a href="#problems">Problems</a> · <a href="/openapi.json">openapi.json</a>
          </p>
        </nav>
        <main id="main">
          <header>
            <h1>Fullhouse API</h1>
            <p>${document.info.description ?? ''}</p>
            <p>
              Version ${document.info.version}. The machine’s copy of this page is
              <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1).
            </p>
          </header>
          ${joined(
            tags,
            (tag) =>
              html`<section class="module">
                <h2>${tag.name}</h2>
                <p>${tag.description ?? ''}</p>
                ${joined(inTag(tag.name), (operation) => operationHtml(operation, byName.get(operation.name)))}
              </section>`,
          )}
          <section id="shapes">
            <h2>Shapes</h2>
            ${joined(
              shapes,
              ([name, schema]) =>
                html`<article id="shape-${name}" class="shape">
                  <h3>${name}</h3>
                  ${shapeHtml(schema)}
                </article>`,
            )}
          </section>
          <section id="problems">
            <h2>Problems</h2>
            <p>
              Every refusal is <code>application/problem+json</code>: ${shapeLink('Problem')}. Its <code>code</code> is
              stable.
            </p>
            <dl>
              ${joined(
                problems,
                (problem) =>
                  html`<div id="${problem.code}">
                    <dt><code>${problem.code}</code> <span class="status">${String(problem.status)}</span></dt>
                    <dd>${problem.title}</dd>
                  </div>`,
              )}
            </dl>
          </section>
        </main>
        <script>
          ${new Html(filterScript)}
        </script>
      </body>
    </html>`
  return page.text
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
  return html`<article id="${operation.name}" class="operation" data-find="${find.toLowerCase()}">
    <h3>
      <span class="method ${operation.method.toLowerCase()}">${operation.method}</span> <code>${operation.path}</code>
      <a class="anchor" href="#${operation.name}" aria-label="Link to ${operation.name}">#</a>
    </h3>
    <p>${operation.summary}</p>
    <ul class="notes">
      ${joined(notes, (note) => html`<li>${note}</li>`)}
    </ul>
    ${operation.parameters.length > 0 ? parametersHtml(operation.parameters) : ''}
    ${
      operation.body
        ? html`<h4>Body</h4>
            ${shapeHtml(operation.body)}`
        : ''
    }
    <h4>Answer ${operation.answer.status}</h4>
    ${operation.answer.schema ? shapeHtml(operation.answer.schema) : html`<p class="none">No body.</p>`}
    <details>
      <summary>Refusals (${String(problems.length)})</summary>
      <ul class="problems">
        ${joined(
          problems,
          (problem) =>
            html`<li>
              <span class="status">${String(problem.status)}</span>
              <a href="#${problem.code}"><code>${problem.code}</code></a> ${problem.title}
            </li>`,
        )}
      </ul>
    </details>
  </article>`
}

function parametersHtml(parameters: Operation['parameters']): Html {
  return html`<h4>Parameters</h4>
    <table>
      <tbody>
        ${joined(
          parameters,
          (parameter) =>
            html`<tr>
              <th scope="row"><code>${parameter.name}</code></th>
              <td>${parameter.in}${parameter.required ? '' : ', optional'}</td>
              <td><code>${piecesHtml(shapeText(parameter.schema ?? {}))}</code></td>
              <td>${parameter.description ?? ''}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
}

function shapeHtml(schema: Schema): Html {
  return html`<pre tabindex="0">${piecesHtml(shapeText(schema))}</pre>`
}

function piecesHtml(pieces: Piece[]): Html {
  return joined(pieces, (piece) => (typeof piece === 'string' ? html`${piece}` : shapeLink(piece.shape)))
}

function shapeLink(name: string): Html {
  return html`<a href="#shape-${name}">${name}</a>`
}

function problemsOf(endpoints: readonly Endpoint[]): Problem[] {
  const all = new Map(endpoints.flatMap(possibleProblems).map((problem) => [problem.code, problem]))
  return [...all.values()].toSorted((a, b) => a.code.localeCompare(b.code))
}
