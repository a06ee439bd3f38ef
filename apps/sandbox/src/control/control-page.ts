import { readFileSync } from 'node:fs'
import type { Response } from 'express'
import { type Fragment, Html, html } from '../pages/html.ts'
import { secondsMoment } from '../pages/money.ts'
import { liveScript, sendPage, trouble } from '../pages/page.ts'
import type { World } from '../world.ts'

const script = new Html(readFileSync(new URL('control.browser.js', import.meta.url), 'utf8'))

const steps: [number, string][] = [
  [3600, '1 hour'],
  [86_400, '1 day'],
  [604_800, '1 week'],
  [2_592_000, '30 days'],
]

const select = (id: string, label: string, choices: [string, string][]): Fragment =>
  html`<div>
    <label for="${id}">${label}</label>
    <select id="${id}" name="${id}">
      ${choices.map(([value, name]) => html`<option value="${value}">${name}</option>`)}
    </select>
  </div>`

const field = (name: string, label: string, placeholder: string, type = 'text', id = name): Fragment =>
  html`<div>
    <label for="${id}">${label}</label>
    <input id="${id}" name="${name}" type="${type}" min="0" placeholder="${placeholder}" autocomplete="off" />
  </div>`

const scopes: [string, string][] = [
  ['stripe', 'Calls to the bank'],
  ['webhooks', 'Webhooks'],
  ['smtp', 'Mail'],
  ['twilio', 'Texts'],
]

const kinds: [string, string][] = [
  ['fail', 'fail'],
  ['drop', 'cut the line before'],
  ['timeout_after_success', 'cut the line after it worked'],
  ['delay', 'be slow'],
]

function standing(faults: Awaited<ReturnType<World['faults']['list']>>): Fragment {
  if (faults.length === 0) return html`<p class="soft">None: everything works as it should.</p>`
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Table">
    <table>
      <thead>
        <tr>
          <th>Where</th>
          <th>What</th>
          <th>When it names</th>
          <th class="num">Left</th>
          <th class="num">Hit</th>
        </tr>
      </thead>
      <tbody>
        ${faults.map(
          (fault) =>
            html`<tr>
              <td>${fault.scope}</td>
              <td>
                ${fault.kind}${fault.status === null ? '' : ` ${fault.status}`}${fault.delay_ms === null ? '' : ` ${fault.delay_ms} ms`}
              </td>
              <td>${fault.match ?? 'anything'}</td>
              <td class="num">${fault.remaining ?? 'always'}</td>
              <td class="num">${fault.hits}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

/** The page that moves the clock, plants faults and releases funds. */
export async function controlPage(world: World, response: Response): Promise<void> {
  const faults = await world.faults.list()
  const { timings } = world
  sendPage(response, {
    title: 'Control',
    here: '/control',
    script: new Html(`${script.markup}\n${liveScript.markup}`),
    body: html`<main>
      <div>
        <h1>Control</h1>
        <p class="soft">What the outside world should do to the house.</p>
        <p role="status"><span data-outcome></span></p>
      </div>
      ${trouble}
      <section class="card">
        <h2>Clock</h2>
        <div data-live>
          <p>
            It is
            <strong>${secondsMoment(world.clock.now())}</strong
            >${world.clock.offsetSeconds === 0 ? ', real time.' : `, ${world.clock.offsetSeconds} seconds from real time.`}
          </p>
        </div>
        <p class="soft">The house's clock moves along.</p>
        <div class="buttons">
          ${steps.map(([seconds, name]) => html`<button type="button" data-act="advance" data-seconds="${seconds}">+ ${name}</button>`)}
          <button type="button" data-act="reset">Back to real time</button>
        </div>
      </section>
      <section class="card">
        <h2>Funds</h2>
        <p class="soft">
          Money of a payment becomes available ${world.config.availableDays} days later, by the clock above.
        </p>
        <button type="button" data-act="release">Release all funds now</button>
      </section>
      <section class="card">
        <h2>Faults</h2>
        <div data-live>${standing(faults)}</div>
        <form class="inline" data-act="fault">
          ${select('scope', 'Where', scopes)}${select('kind', 'What', kinds)}
          ${field('match', 'Only when it names', '/v1/transfers')}${field('status', 'Status', '500', 'number')}
          ${field('delayMs', 'Delay in ms', '2000', 'number')}${field('times', 'How often', 'always', 'number')}<button>
            Plant
          </button>
        </form>
        <p><button type="button" data-act="clear">Remove all faults</button></p>
      </section>
      <section class="card">
        <h2>Send an event again</h2>
        <form class="inline" data-act="redeliver">
          ${field('delivery', 'Delivery number', '12', 'number')}${field('times', 'How many times', '1', 'number', 'again-times')}<button>
            Send again
          </button>
        </form>
        <p class="soft small">Numbers are on the <a href="/deliveries">webhooks page</a>.</p>
      </section>
      <section class="card">
        <h2>How long things take</h2>
        <form class="inline" data-act="timings">
          ${field('webhookMs', 'Webhook, ms', String(timings.webhookMs), 'number')}${field('chargeUpdatedMs', 'Fee known, ms', String(timings.chargeUpdatedMs), 'number')}
          ${field('payoutMs', 'Payout paid, ms', String(timings.payoutMs), 'number')}<button>Change</button>
        </form>
      </section>
    </main>`,
  })
}
