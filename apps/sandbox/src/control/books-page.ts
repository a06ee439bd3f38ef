import type { Request, Response } from 'express'
import { sql } from 'kysely'
import { html } from '../pages/html.ts'
import { money, secondsMoment } from '../pages/money.ts'
import { liveScript, sendPage, trouble } from '../pages/page.ts'
import { platformAccount } from '../stripe/wire/call.ts'
import type { World } from '../world.ts'
import { empty, heading, nameOf, one } from './page-parts.ts'

interface AccountSum {
  account: string
  currency: string
  available: number
  pending: number
  lines: number
}

/** Balances of every account, and one account's lines. */
export async function booksPage(world: World, request: Request, response: Response): Promise<void> {
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
