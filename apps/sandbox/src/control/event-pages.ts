import type { Request, Response } from 'express'
import { type Fragment, html } from '../pages/html.ts'
import { moment, secondsMoment } from '../pages/money.ts'
import { liveScript, sendPage, trouble } from '../pages/page.ts'
import type { World } from '../world.ts'
import { empty, heading, nameOf, one } from './page-parts.ts'
import { listDeliveries } from './redeliver.ts'

const stateTag = (status: string): Fragment => {
  if (status === 'delivered') return html`<span class="tag ok">delivered</span>`
  if (status === 'waiting') return html`<span class="tag amber">waiting</span>`
  return html`<span class="tag sea">given up</span>`
}

/** Every webhook delivery and what came of it. */
export async function deliveriesPage(world: World, response: Response): Promise<void> {
  const rows = await listDeliveries(world, { limit: 100 })
  const table = html`<div class="scroll" tabindex="0" role="region" aria-label="Table">
    <table>
      <thead>
        <tr>
          <th>No.</th>
          <th>State</th>
          <th>Event</th>
          <th>To</th>
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
              <td>${stateTag(row.status)}</td>
              <td><a href="/events/${row.eventId}">${row.type}</a></td>
              <td>${row.endpoint}</td>
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

/** What happened, newest first. */
export async function eventsPage(world: World, request: Request, response: Response): Promise<void> {
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

/** One event as it was sent. */
export async function eventPage(world: World, id: string, response: Response): Promise<void> {
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
