import { intake } from '@fullhouse/contracts/intake'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { bring, fieldsOf, make, readingOf } from '../../modules/intake/test-intake.ts'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { readAs, secondsUntil } from '../../testing/buy-outside.ts'
import { payWithCard, until } from '../../testing/pay-in-sandbox.ts'
import { offer, openShow, reserve, type Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'

let app: TestApp
let show: Show
let seller: TestAccount
let buyer: TestAccount
let transactionId: string
let payloads: string[]
let count = 0
beforeAll(async () => {
  app = await startTestApp({ withSandbox: true })
})
/** Nora has sold two tickets of one file to Olle, who paid. */
beforeEach(async () => {
  count += 1
  show = await openShow(app, { inDays: 10 })
  ;[seller, buyer] = [await app.signUp('Nora Berg'), await app.signUp('Olle Ek')]
  payloads = [`sold-${count}-1`, `sold-${count}-2`]
  const begun = await bring(app, seller, show, readingOf(payloads.map((payload, at) => piece(payload, `${at + 1}`))))
  const listing = await offer(app, seller, (await make(app, seller, begun)).ticketIds)
  transactionId = (await reserve(app, buyer, listing.id, 2)).id
  await payWithCard(app, buyer, transactionId)
  await until(app, 'delivery', async () => (await purchase()).state === 'delivered')
})
afterEach(async () => {
  expect(await brokenInvariants(app)).toEqual([])
})
afterAll(() => app.stop())

const piece = (payload: string, seat: string) => ({ payload, fields: fieldsOf({ row: 'H', seat }) })
const purchase = () => readAs(app, buyer, transactionId)
type Decision = 'holder_stands' | 'claimant_right'
const decide = (id: string, decision: Decision) =>
  app.call(show.agent)(intake.decideConflict, { params: { id }, body: { decision, reason: 'The issuer told us.' } })

/** Somebody else brings this code for this seat. Returns the review it opens. */
async function claim(payload: string, seat: string): Promise<string> {
  const claimant = await app.signUp('Ida Holm')
  const begun = await bring(app, claimant, show, readingOf([piece(payload, seat)]))
  await expect(make(app, claimant, begun)).rejects.toMatchObject({ body: { code: 'intake.code_taken' } })
  return (await app.call(claimant)(intake.conflicts, {})).items[0]?.id ?? ''
}

it('holds the money while a review of the same code is open, and lets it go when the holder stands', async () => {
  const review = await claim(payloads[0] ?? '', '50')
  await app.settle()
  expect(await purchase()).toMatchObject({ state: 'delivered', frozen: true })
  const { clearsAt } = await purchase()
  await app.moveClock((await secondsUntil(app, buyer, transactionId, clearsAt)) + 60)
  await app.settle()
  expect(await purchase()).toMatchObject({ state: 'delivered', frozen: true })
  await decide(review, 'holder_stands')
  expect(await purchase()).toMatchObject({ frozen: false })
  await app.settle()
  expect(await purchase()).toMatchObject({ state: 'cleared', frozen: false })
})

it('holds nothing for a claim to the seat alone, which needs no code', async () => {
  await claim(`forged-${count}`, '1')
  await app.settle()
  expect(await purchase()).toMatchObject({ state: 'delivered', frozen: false })
})

it('holds nothing for a review that was decided before it was heard of', async () => {
  await decide(await claim(payloads[0] ?? '', '50'), 'holder_stands')
  await app.settle()
  expect(await purchase()).toMatchObject({ state: 'delivered', frozen: false })
})

it('holds nothing that was let go before the review was heard of', async () => {
  await claim(payloads[0] ?? '', '50')
  const { clearsAt } = await purchase()
  await app.moveClock((await secondsUntil(app, buyer, transactionId, clearsAt)) + 60)
  await app.runSweeps()
  await app.settle()
  expect(await purchase()).toMatchObject({ state: 'cleared', frozen: false })
})

it('keeps holding until the last review of the purchase is decided, also when two are at once', async () => {
  const reviews = [await claim(payloads[0] ?? '', '50'), await claim(payloads[1] ?? '', '51')]
  const third = await claim(payloads[0] ?? '', '52')
  await app.settle()
  await decide(third, 'holder_stands')
  expect(await purchase()).toMatchObject({ frozen: true })
  await Promise.all(reviews.map((review) => decide(review, 'holder_stands')))
  expect(await purchase()).toMatchObject({ frozen: false })
})

it('keeps holding for a ticket that was ended, whatever is decided of the others', async () => {
  const [first, second] = [await claim(payloads[0] ?? '', '50'), await claim(payloads[1] ?? '', '51')]
  await app.settle()
  await decide(first, 'claimant_right')
  await decide(second, 'holder_stands')
  expect(await purchase()).toMatchObject({ state: 'delivered', frozen: true })
})
