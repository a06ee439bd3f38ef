import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Database, inTransaction, openDatabase } from '#platform/db'
import { newId } from '#platform/ids'
import { newest } from '#platform/keys'
import { openShow, type Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { bringTickets, type OutsideTicket } from './index.ts'
import { makeFingerprintsAgain } from './make-fingerprints-again.ts'

// Among many codes one is looked up: what that may touch is asserted on the plans of the statements that ran.

let app: TestApp
let show: Show
let seller: TestAccount
let open: Database
const plans: string[] = []

beforeAll(async () => {
  app = await startTestApp()
  show = await openShow(app)
  seller = await app.signUp('Nora Berg')
  const owner = new pg.Client({ connectionString: app.ownerUrl })
  await owner.connect()
  const { kid } = newest(app.platform.keys.pepper)
  await owner.query(manyTickets(show.occurrenceId, seller.id, kid))
  await owner.query('vacuum analyze tickets.ticket, tickets.credential, tickets.custody')
  await owner.end()
  const url = `${app.ownerUrl}?options=${encodeURIComponent(explained)}`
  open = openDatabase({ url, pool: 1, namedStatements: true, log: app.platform.log })
  open.pool.on('connect', (client) => {
    client.on('notice', ({ message }) => {
      if (message?.includes('plan:')) plans.push(message)
    })
  })
})
afterAll(async () => {
  await open.db.destroy()
  await app.stop()
})

const explained = [
  'session_preload_libraries=auto_explain',
  'auto_explain.log_min_duration=0',
  'client_min_messages=log',
]
  .map((setting) => `-c ${setting}`)
  .join(' ')

const manyTickets = (occurrenceId: string, holderId: string, pepper: string) => `
  insert into tickets.ticket (occurrence_id, section, "row", seat, face_value, currency, safety, holder_id, face_value_source)
    select '${occurrenceId}', 'S', (i / 100)::text, i::text, 100, 'SEK', case when i % 2 = 0 then 'reissued' else 'as_is' end,
      '${holderId}', case when i % 2 = 0 then 'issued' else 'read' end from generate_series(1, 20000) i;
  insert into tickets.credential (ticket_id, occurrence_id, version, key_id, fingerprint, pepper_id, source, symbology, payload, payload_print)
    select t.id, t.occurrence_id, 1, case when ours then 'k' end, sha256(t.id::text::bytea), '${pepper}',
      case when ours then 'signed' else 'file' end, case when not ours then 'qr' end, case when not ours then 'sealed' end,
      case when not ours then sha256(('p' || t.id)::bytea) end
    from tickets.ticket t cross join lateral (select t.safety = 'reissued' as ours) o;
  insert into tickets.custody (ticket_id, version, kind, holder_id, subject_type, subject_id)
    select id, 1, 'issued', holder_id, 'batch', id from tickets.ticket;`

const ticketOf = (seat: string): OutsideTicket => ({
  ref: seat,
  safety: 'as_is',
  seat: { section: 'Stalls', row: 'F', seat, gate: null },
  faceValue: { amount: 52_000, currency: 'SEK' },
  faceValueSource: 'read',
  printedEvent: null,
  printedStartsAt: null,
  pageKey: null,
  code: { payload: `one-of-many-${seat}`, symbology: 'qr' },
  app: null,
})

/** Statements that read a whole table of tickets while this ran. */
async function readWhole(work: () => Promise<unknown>): Promise<string[]> {
  plans.length = 0
  await work()
  expect(plans.length).toBeGreaterThan(0)
  return plans.filter((plan) => /Seq Scan on (tickets\.)?(ticket|credential|custody)\b/.test(plan))
}

it('finds what is in the way of a code without reading all codes there are', async () => {
  const bring = () =>
    inTransaction(open.db, (tx) =>
      bringTickets(tx, app.platform, {
        holderId: seller.id,
        occurrenceId: show.occurrenceId,
        subject: { type: 'intake', id: newId() },
        // More than the five runs after which PostgreSQL may keep one plan for every value.
        tickets: Array.from({ length: 8 }, (_, index) => ticketOf(String(index))),
      }),
    )
  expect(await readWhole(bring)).toEqual([])
  for (const index of ['ticket_one_per_seat', 'ticket_one_outside_per_seat']) {
    expect(plans.filter((plan) => plan.includes(`Scan using ${index} `)).length).toBeGreaterThanOrEqual(8)
  }
})

it('looks for fingerprints of an old pepper, mostly in vain, without reading all there are', async () => {
  expect(await readWhole(() => makeFingerprintsAgain(open.db, app.platform))).toEqual([])
})
