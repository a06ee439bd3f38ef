import { escrow } from '@fullhouse/contracts/escrow'
import { events } from '@fullhouse/contracts/events'
import { intake } from '@fullhouse/contracts/intake'
import { listings } from '@fullhouse/contracts/listings'
import { tickets } from '@fullhouse/contracts/tickets'
import { printTicketPdf } from '@fullhouse/testkit/ticket-files/index'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { addFile, bring, fieldsOf, make, open, orderFor, read, readingOf } from '../../modules/intake/test-intake.ts'
import { balanceOf } from '../../modules/ledger/index.ts'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { payWithCard, until } from '../../testing/pay-in-sandbox.ts'
import { offer, openShow, reserve, type Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { mailsTo } from './test-mails.ts'

// One outside ticket on its way: brought, bought, brought again by who sold it, claimed by somebody else. The
// real reader may wait for a processor.
vi.setConfig({ testTimeout: 120_000 })

let app: TestApp
let show: Show
const logged: string[] = []
const people: Record<'seller' | 'buyer' | 'claimant', TestAccount> = {} as never
const canary = 'CANARY4XK7Q2PMZ8VD'
let ticketId = ''
let transactionId = ''

beforeAll(async () => {
  vi.stubEnv('TEST_LOG_LEVEL', 'trace')
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => logged.push(String(chunk)) > 0)
  app = await startTestApp({ withSandbox: true })
  show = await openShow(app)
  people.seller = await app.signUp('Nora Berg')
  people.buyer = await app.signUp('Olle Ek')
  people.claimant = await app.signUp('Ida Holm')
})
afterAll(async () => {
  await app.stop()
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

it('shows nothing of its code before it is paid for: in no answer, log line, fact, job or stored answer', async () => {
  const { seller, buyer } = people
  const order = await orderFor(app, show, 1, { payload: canary, seat: '12' })
  const begun = await open(app, seller)
  const said: unknown[] = [begun, await addFile(app, seller, begun.id, await printTicketPdf(order))]
  await app.runJobs()
  const seen = await read(app, seller, begun.id)
  expect(seen).toMatchObject({ pieces: [{ codeHint: canary.slice(-4) }], questions: [] })
  const made = await make(app, seller, seen)
  ticketId = made.ticketIds[0] ?? ''
  const listing = await offer(app, seller, [ticketId])
  const purchase = await reserve(app, buyer, listing.id)
  transactionId = purchase.id
  const at = { params: { id: listing.id } }
  said.push(
    seen,
    made,
    listing,
    purchase,
    await app.call()(listings.get, at),
    await app.call(seller)(listings.getMine, at),
  )
  said.push(await app.call(buyer)(listings.forOccurrence, { params: { id: show.occurrenceId } }))
  said.push(await app.call()(events.get, { params: { id: show.eventId } }))
  said.push(await app.call(buyer)(escrow.get, { params: { id: transactionId } }))
  said.push(await app.call(buyer)(tickets.mine, {}), await app.call(seller)(intake.mine, {}))
  await app.settle()
  const { rows } = await sql<{ kept: string }>`
    select payload::text as kept from platform.outbox
    union all select answer::text from platform.idempotency_key where answer is not null
    union all select payload::text from graphile_worker._private_jobs
    union all select to_jsonb(f)::text from intake.file f union all select to_jsonb(p)::text from intake.piece p
    union all select to_jsonb(c)::text from tickets.credential c`.execute(app.db)
  const places = { answers: JSON.stringify(said), logs: logged.join(''), rows: rows.map((row) => row.kept).join('\n') }
  expect(logged.join('')).toContain('a file was read')
  for (const part of [canary, canary.slice(0, 10), Buffer.from(canary).toString('base64')]) {
    for (const [place, text] of Object.entries(places)) expect(text.includes(part), `${place}: ${part}`).toBe(false)
  }
  await expect(app.call(buyer)(tickets.get, { params: { id: ticketId } })).rejects.toThrow()
})

it('is the buyer’s with its code once it is paid', async () => {
  await payWithCard(app, people.buyer, transactionId)
  await until(app, 'delivery', async () => (await purchaseAs(people.buyer)).state === 'delivered')
  const mine = await app.call(people.buyer)(tickets.get, { params: { id: ticketId } })
  expect(mine).toMatchObject({ code: canary, state: 'valid', safety: 'as_is' })
  expect(logged.join('')).not.toContain(canary)
})

it('is never brought again by who sold it, in whatever file', async () => {
  const again = await bring(
    app,
    people.seller,
    show,
    readingOf([{ payload: `${canary}\n`, fields: fieldsOf({ row: 'K', seat: '99' }) }]),
  )
  await expect(make(app, people.seller, again)).rejects.toMatchObject({
    body: { facts: { conflictIds: [], problems: { [again.pieces[0]?.id ?? '']: 'sold_before' } } },
  })
})

it('is void and its money frozen when somebody else is right; the buyer hears it, and nobody is paid', async () => {
  const { claimant, buyer, seller } = people
  const claim = await bring(
    app,
    claimant,
    show,
    readingOf([{ payload: canary, fields: fieldsOf({ row: 'F', seat: '12' }) }]),
  )
  await expect(make(app, claimant, claim)).rejects.toMatchObject({ body: { code: 'intake.code_taken' } })
  const [review] = (await app.call(buyer)(intake.conflicts, {})).items
  expect(review).toMatchObject({ side: 'holder', kind: 'code_taken' })
  const params = { id: review?.id ?? '' }
  const desk = await app.call(show.agent)(intake.deskConflict, { params })
  expect(desk.held).toMatchObject({ sold: true, listed: false })
  const body = { decision: 'claimant_right' as const, reason: 'The issuer confirms the claimant.' }
  await app.call(show.agent)(intake.decideConflict, { params, body })
  expect(await purchaseAs(buyer)).toMatchObject({ state: 'delivered', frozen: true })
  expect(await app.call(buyer)(tickets.get, { params: { id: ticketId } })).toMatchObject({ state: 'void', code: null })
  await app.settle()
  expect(await mailsTo(app, buyer, params.id)).toEqual(['conflict_opened_holder', 'bought_ticket_ended'])
  await app.moveClock(45 * 86_400)
  await app.settle()
  expect(await purchaseAs(seller)).toMatchObject({ state: 'delivered', frozen: true })
  const held = { kind: 'escrow', owner: { type: 'transaction', id: transactionId }, currency: 'SEK' } as const
  expect(await balanceOf(app.db, held)).toBeGreaterThan(0)
  expect(await brokenInvariants(app)).toEqual([])
})

const purchaseAs = (who: TestAccount) => app.call(who)(escrow.get, { params: { id: transactionId } })
