import { type Response, Router } from 'express'
import { sql } from 'kysely'
import { type Fragment, html } from '../pages/html.ts'
import { secondsMoment } from '../pages/money.ts'
import { liveScript, sendPage, trouble } from '../pages/page.ts'
import type { World } from '../world.ts'
import { booksPage } from './books-page.ts'
import { controlPage } from './control-page.ts'
import { deliveriesPage, eventPage, eventsPage } from './event-pages.ts'
import { heading } from './page-parts.ts'

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
      ${heading('The pretend outside world', 'Bank, card form, phone company, mail and another ticket office: everything the house talks to in development, and nothing of it real.')}
      <p>
        <span class="tag amber">${secondsMoment(world.clock.now())}</span>
        <span class="soft"
          >is the sandbox's
          time${world.clock.offsetSeconds === 0 ? '' : `, ${world.clock.offsetSeconds} seconds from real time`}.</span
        >
      </p>
      <div class="grid" data-live>
        ${place('/inbox', 'Inbox', `${messages} mails and texts`)}
        ${place('/issuer', 'Ticket office', 'Tickets of another issuer, printed to be sold with us')}
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

/** The sandbox's pages to look at. What changes something is on the control page. */
export function sandboxPages(world: World): Router {
  const router = Router()
  router.get('/', (_request, response) => home(world, response))
  router.get('/control', (_request, response) => controlPage(world, response))
  router.get('/books', (request, response) => booksPage(world, request, response))
  router.get('/deliveries', (_request, response) => deliveriesPage(world, response))
  router.get('/events', (request, response) => eventsPage(world, request, response))
  router.get('/events/:id', (request, response) => eventPage(world, request.params.id, response))
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
