import { type Request, type Response, Router } from 'express'
import { sql } from 'kysely'
import { type Fragment, html } from '../pages/html.ts'
import { moment, money, secondsMoment } from '../pages/money.ts'
import { liveScript, sendPage, trouble } from '../pages/page.ts'
import { platformAccount } from '../stripe/wire/call.ts'
import type { World } from '../world.ts'
import { controlPage } from './control-page.ts'
import { listDeliveries } from './redeliver.ts'

const one = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

const heading = (title: string, words: string): Fragment =>
  html`<div>
    <h1>${title}</h1>
    <p class="soft">${words}</p>
  </div>`

const empty = (words: string): Fragment => html`<p class="empty">${words}</p>`

const nameOf = (account: string): string => (account === platformAccount ? 'Fullhouse (the house itself)' : account)

async function home(world: World, response: Response): Promise<void> {
  const counts = await sql<{ messages: number; objects: number; waiting: number }>`
    select (select count(*) from message)::bigint as messages,
      (select count(*) from object where kind = 'payment_intent')::bigint as objects,
      (select count(*) from delivery where status = 'waiting')::bigint as waiting`.execute(world.db)
  const { messages, objects, waiting } = counts.rows[0] ?? { messages: 0, objects: 0, waiting: 0 }
  const place = (path: string, name: string, words: Fragment): Fragment =>
    html`<section class="card">
      <h2><a href="${path}">${name}</a></h2>
      <p class="soft">${words}</p>
    </section>`
  sendPage(response, {
    title: 'Sandbox',
    here: '/',
    body: html`<main>
      ${heading('The pretend outside world', 'Bank, card form, phone company and mail: everything the house talks to in development, and nothing of it real.')}
      <p>
        <span class="tag amber">${secondsMoment(world.clock.now())}</span>
        <span class="soft"
          >is the sandbox's
          time${world.clock.offsetSeconds === 0 ? '' : `, ${world.clock.offsetSeconds} seconds from real time`}.</span
        >
      </p>
      <div class="grid" data-live>
        ${place('/inbox', 'Inbox', `${messages} mails and texts`)}
        ${place('/control', 'Control', 'Move the clock, make things fail or slow, release funds')}
        ${place('/books', 'Books', `Balances and every balance transaction; ${objects} payments so far`)}
        ${place('/deliveries', 'Webhooks', `${waiting} waiting to be delivered`)}
        ${place('/events', 'Events', 'What happened, newest first')}
      </div>
      ${trouble}
    </main>`,
    script: liveScript,
  })
}

interface AccountSum {
  account: string
  currency: string
  available: number
  pending: number
  lines: number
}

async function books(world: World, request: Request, response: Response): Promise<void> {
  const account = one(request.query.account) ?? platformAccount
  const sums = await sql<AccountSum>`
    select account, currency, coalesce(sum(net) filter (where status = 'available'), 0)::bigint as available,
      coalesce(sum(net) filter (where status = 'pending'), 0)::bigint as pending, count(*) as lines
    from balance_transaction group by account, currency order by account = ${platformAccount} desc, account limit 100`.execute(
    world.db,
  )
  const lines = await world.db
    .selectFrom('balance_transaction')
    .selectAll()
    .where('account', '=', account)
    .orderBy('seq', 'desc')
    .limit(100)
    .execute()
  const balances = html`<div class="scroll" tabindex="0" role="region" aria-label="Table">
    <table>
      <thead>
        <tr>
          <th>Account</th>
          <th class="num">Available</th>
          <th class="num">Pending</th>
          <th class="num">Lines</th>
        </tr>
      </thead>
      <tbody>
        ${sums.rows.map(
          (row) =>
            html`<tr>
              <td><a href="/books?account=${row.account}">${nameOf(row.account)}</a></td>
              <td class="num">${money(row.available, row.currency)}</td>
              <td class="num">${money(row.pending, row.currency)}</td>
              <td class="num">${row.lines}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
  const table = html`<div class="scroll" tabindex="0" role="region" aria-label="Table">
    <table>
      <thead>
        <tr>
          <th>When</th>
          <th>What</th>
          <th>Of</th>
          <th class="num">Amount</th>
          <th class="num">Fee</th>
          <th class="num">Net</th>
          <th>State</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          (row) =>
            html`<tr>
              <td>${secondsMoment(row.created)}</td>
              <td>${row.type}</td>
              <td>${row.source}</td>
              <td class="num">${money(row.amount, row.currency)}</td>
              <td class="num">${money(row.fee, row.currency)}</td>
              <td class="num">${money(row.net, row.currency)}</td>
              <td>
                ${row.status === 'available' ? html`<span class="tag ok">available</span>` : html`<span class="tag amber">on ${secondsMoment(row.available_on).slice(0, 10)}</span>`}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
  sendPage(response, {
    title: 'Books',
    here: '/books',
    body: html`<main>
      ${heading('Books', 'A balance is nothing but the sum of its lines.')}${trouble}
      <div data-live class="stack">
        <section class="card">
          <h2>Balances</h2>
          ${sums.rows.length === 0 ? empty('No money has moved yet.') : balances}
        </section>
        <section class="card wide">
          <h2>${nameOf(account)}</h2>
          ${lines.length === 0 ? empty('No lines yet.') : table}
        </section>
      </div>
    </main>`,
    script: liveScript,
  })
}

const stateTag = (status: string): Fragment => {
  if (status === 'delivered') return html`<span class="tag ok">delivered</span>`
  if (status === 'waiting') return html`<span class="tag amber">waiting</span>`
  return html`<span class="tag sea">given up</span>`
}

async function deliveries(world: World, response: Response): Promise<void> {
  const rows = await listDeliveries(world, { limit: 100 })
  const table = html`<div class="scroll" tabindex="0" role="region" aria-label="Table">
    <table>
      <thead>
        <tr>
          <th>No.</th>
          <th>Event</th>
          <th>To</th>
          <th>State</th>
          <th class="num">Tries</th>
          <th>Last answer</th>
          <th>Next or last try</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <td>${row.id}</td>
              <td><a href="/events/${row.eventId}">${row.type}</a></td>
              <td>${row.endpoint}</td>
              <td>${stateTag(row.status)}</td>
              <td class="num">${row.attempts}</td>
              <td>${row.lastError ?? row.lastStatus ?? ''}</td>
              <td>${moment(row.status === 'waiting' ? row.dueAt : (row.lastAttemptAt ?? row.dueAt))}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
  sendPage(response, {
    title: 'Webhooks',
    here: '/deliveries',
    body: html`<main>
      ${heading('Webhooks', 'Every delivery of an event to the house. What is refused is tried again, ever later.')}${trouble}
      <section class="card" data-live>${rows.length === 0 ? empty('Nothing to deliver yet.') : table}</section>
    </main>`,
    script: liveScript,
  })
}

async function events(world: World, request: Request, response: Response): Promise<void> {
  const before = Number(one(request.query.before) ?? Number.MAX_SAFE_INTEGER)
  const rows = await world.db
    .selectFrom('event')
    .select(['seq', 'id', 'type', 'account', 'created'])
    .where('seq', '<', Number.isSafeInteger(before) ? before : Number.MAX_SAFE_INTEGER)
    .orderBy('seq', 'desc')
    .limit(100)
    .execute()
  const last = rows.at(-1)
  sendPage(response, {
    title: 'Events',
    here: '/events',
    body: html`<main>
      ${heading('Events', 'What happened at the bank, newest first.')}${trouble}
      <section class="card" data-live>
        ${
          rows.length === 0
            ? empty('Nothing has happened yet.')
            : html`<ul class="rows">
                ${rows.map(
                  (row) =>
                    html`<li>
                      <a class="row" href="/events/${row.id}"
                        ><strong>${row.type}</strong>
                        <div class="soft small">
                          ${nameOf(row.account)} · ${secondsMoment(row.created)} · ${row.id}
                        </div></a
                      >
                    </li>`,
                )}
              </ul>`
        }
      </section>
      ${rows.length === 100 && last && html`<p><a class="button" href="/events?before=${last.seq}">Older</a></p>`}
    </main>`,
    script: liveScript,
  })
}

async function event(world: World, id: string, response: Response): Promise<void> {
  const row = await world.db.selectFrom('event').select(['type', 'body']).where('id', '=', id).executeTakeFirst()
  sendPage(response, {
    title: row?.type ?? 'No such event',
    status: row ? 200 : 404,
    body: row
      ? html`<main>
          <div>
            <p><a href="/events">Events</a></p>
            <h1>${row.type}</h1>
          </div>
          <pre>${JSON.stringify(row.body, null, 2)}</pre>
        </main>`
      : html`<main>
          <h1>No such event</h1>
          <p><a href="/events">Back to the events</a></p>
        </main>`,
  })
}

/** The sandbox's pages to look at. What changes something is on the control page. */
export function sandboxPages(world: World): Router {
  const router = Router()
  router.get('/', (_request, response) => home(world, response))
  router.get('/control', (_request, response) => controlPage(world, response))
  router.get('/books', (request, response) => books(world, request, response))
  router.get('/deliveries', (_request, response) => deliveries(world, response))
  router.get('/events', (request, response) => events(world, request, response))
  router.get('/events/:id', (request, response) => event(world, request.params.id, response))
  router.get('/receipts/:id', (request, response) => {
    sendPage(response, {
      title: 'Receipt',
      bare: true,
      body: html`<main class="narrow">
        <h1>Receipt</h1>
        <p>For charge ${request.params.id}. Sandbox: no real money has moved.</p>
      </main>`,
    })
  })
  return router
}
