import { type Request, type Response, Router } from 'express'
import { html } from '../pages/html.ts'
import { moment } from '../pages/money.ts'
import { liveScript, sendPage, trouble } from '../pages/page.ts'
import type { World } from '../world.ts'
import { type InboxItem, readInbox, readMessage } from './read-inbox.ts'

const one = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

const kindTag = (item: InboxItem) =>
  item.kind === 'mail' ? html`<span class="tag sea">Mail</span>` : html`<span class="tag ok">Text</span>`

const firstWords = (item: InboxItem): string => (item.subject === '' ? item.text : item.subject).slice(0, 140)

const row = (item: InboxItem) =>
  html`<li>
    <a class="row" href="/inbox/${item.id}">
      ${kindTag(item)} <strong>${firstWords(item) || '(no subject)'}</strong>
      <div class="soft small">to ${item.to.join(', ')} · ${moment(new Date(item.receivedAt))}</div></a
    >
  </li>`

async function list(world: World, request: Request, response: Response): Promise<void> {
  const to = one(request.query.to)
  const items = await readInbox(world.db, { to })
  const empty = to
    ? html`<p class="empty">Nothing for ${to} yet. It appears here by itself.</p>`
    : html`<p class="empty">
        No mail and no text yet. Whatever the house sends lands here; nothing leaves this machine.
      </p>`
  sendPage(response, {
    title: 'Inbox',
    here: '/inbox',
    body: html`<main>
      <div>
        <h1>Inbox</h1>
        <p class="soft">Every mail and text message the house has sent.</p>
      </div>
      <form class="inline" method="get" action="/inbox" role="search">
        <div>
          <label for="to">Recipient</label>
          <input id="to" name="to" value="${to ?? ''}" placeholder="mail address or phone number" autocomplete="off" />
        </div>
        <button>Show</button>${to ? html`<a class="button" href="/inbox">All</a>` : ''}
      </form>
      ${trouble}
      <section class="card" data-live aria-label="Messages">
        ${
          items.length === 0
            ? empty
            : html`<ul class="rows">
                ${items.map(row)}
              </ul>`
        }
      </section>
    </main>`,
    script: liveScript,
  })
}

const noSuchMessage = html`<main>
  <h1>No such message</h1>
  <p>It may never have been sent. <a href="/inbox">Back to the inbox</a></p>
</main>`

async function open(world: World, id: string, response: Response): Promise<void> {
  const item = await readMessage(world.db, id)
  if (!item) {
    sendPage(response, { title: 'No such message', status: 404, body: noSuchMessage })
    return
  }
  sendPage(response, {
    title: firstWords(item),
    here: '/inbox',
    body: html`<main>
      <div>
        <p><a href="/inbox">Inbox</a></p>
        <h1>${firstWords(item) || '(no subject)'}</h1>
        <p class="soft">
          ${kindTag(item)} from ${item.from} to ${item.to.join(', ')} · ${moment(new Date(item.receivedAt))}
        </p>
      </div>
      ${
        item.links.length > 0 &&
        html`<section class="card">
          <h2>Links</h2>
          <ul class="rows">
            ${item.links.map((link) => html`<li><a class="row" href="${link}" rel="noreferrer">${link}</a></li>`)}
          </ul>
        </section>`
      }
      ${
        item.html !== '' &&
        html`<section>
          <h2>As it looks</h2>
          <p></p>
          <iframe class="mail" sandbox="" src="/inbox/${item.id}/html" title="The mail as it looks"></iframe>
        </section>`
      }
      <section class="card">
        <h2>Plain text</h2>
        <pre>${item.text === '' ? '(this mail has no plain text)' : item.text}</pre>
      </section>
    </main>`,
  })
}

/** The mail's own markup, boxed in: no scripts, no forms, nothing loaded from anywhere. */
async function showHtml(world: World, id: string, response: Response): Promise<void> {
  const item = await readMessage(world.db, id)
  response.set({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'content-security-policy':
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
  })
  response.status(item ? 200 : 404).send(item?.html ?? '')
}

/** The inbox: pages for people, `/api/inbox` for tests. */
export function inboxRoutes(world: World): Router {
  const router = Router()
  router.get('/inbox', (request, response) => list(world, request, response))
  router.get('/inbox/:id', (request, response) => open(world, request.params.id, response))
  router.get('/inbox/:id/html', (request, response) => showHtml(world, request.params.id, response))
  router.get('/api/inbox', async (request, response) => {
    const since = one(request.query.since)
    const at = since === undefined ? undefined : new Date(since)
    if (at && Number.isNaN(at.getTime())) {
      response.status(400).json({ error: 'since must be an instant such as 2026-01-31T12:00:00Z' })
      return
    }
    response.json({ items: await readInbox(world.db, { to: one(request.query.to), since: at }) })
  })
  return router
}
