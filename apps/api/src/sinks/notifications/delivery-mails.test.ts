import { escrow } from '@fullhouse/contracts/escrow'
import { desk } from '@fullhouse/contracts/desk'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lockTransaction } from '#modules/escrow'
import { inTransaction } from '#platform/db'
import { bringTickets } from '../../testing/bring-tickets.ts'
import { readAs, secondsUntil, sendTransfer } from '../../testing/buy-outside.ts'
import { offer, openShow, reserve, type Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { confirmPurchase } from '../../workflows/pay-transaction/confirm-purchase.ts'
import { type Mailbox, startMailbox } from './testing/mailbox.ts'

let app: TestApp
let mailbox: Mailbox
let show: Show
beforeAll(async () => {
  mailbox = await startMailbox()
  app = await startTestApp({ environment: { SMTP_URL: mailbox.url, PUBLIC_WEB_URL: 'http://127.0.0.1:4100' } })
  show = await openShow(app, { inDays: 20 })
})
afterAll(async () => {
  await app.stop()
  await mailbox.stop()
})

let row = 0
/** A purchase as the payment leaves it, without a gateway. */
async function paid(safety: 'as_is' | 'transfer') {
  const [seller, buyer] = [await app.signUp('Nora Berg'), await app.signUp('Ida Holm')]
  const printed = { printedStartsAt: '2031-03-12T20:00', printedEvent: 'Hamlet' }
  const given = { safety, seats: ['7'], row: `D${(row += 1)}`, ...printed }
  const listing = await offer(app, seller, await bringTickets(app, show, seller, given))
  const { id } = await reserve(app, buyer, listing.id)
  await inTransaction(app.db, async (tx) => {
    const purchase = await lockTransaction(tx, id)
    if (!purchase || !(await confirmPurchase(tx, app.platform.keys, purchase))) throw new Error('not confirmed')
  })
  return { show, seller, buyer, id, ticketIds: [], net: 0 }
}
async function settle() {
  await app.runSweeps()
  await app.runRelay()
  await app.runJobs()
}
async function subjects(person: TestAccount) {
  await settle()
  return mailbox.to(person.email).map((mail) => mail.subject)
}
const newest = async (person: TestAccount) => {
  await settle()
  return mailbox.to(person.email).at(-1)?.text ?? ''
}

it('says on listing, buying and selling a file that it is passed on as it is and how long the money is held', async () => {
  const { seller, buyer } = await paid('as_is')
  const event = 'The Cherry Orchard'
  expect(await subjects(seller)).toEqual([`On sale: your tickets for ${event}`, `Sold: your tickets for ${event}`])
  expect(mailbox.to(seller.email)[0]?.text).toContain('the buyer’s money is held some days longer')
  expect(await newest(seller)).toMatch(/do not use it, and do not sell it again/)
  expect(await subjects(buyer)).toEqual([`Your tickets for ${event} are ready`])
  const receipt = await newest(buyer)
  expect(receipt).toContain('passed on as it is')
  expect(receipt).toMatch(/we hold the money longer, until .+ 20\d\d/)
  expect(receipt).toContain('Event printed on the ticket: Hamlet')
  expect(receipt).toContain('Date printed on the ticket: 2031-03-12, 20:00')
})

it('walks both sides through a transfer: send, answer, arrived', async () => {
  const sale = await paid('transfer')
  const { seller, buyer, id } = sale
  expect((await subjects(seller)).at(-1)).toMatch(/^Sold: send your tickets for The Cherry Orchard by .+ 20\d\d/)
  expect(await newest(seller)).toContain(`Send the tickets in Ticketmaster to Ida Holm, ${buyer.email} by`)
  expect(await newest(buyer)).toContain('The seller sends the tickets to Ida Holm')
  await sendTransfer(app, sale)
  expect(await newest(buyer)).toMatch(/If you say nothing until then we take it that they arrived/)
  await app.call(buyer)(escrow.answerTransfer, { params: { id }, body: { received: true } })
  expect((await subjects(seller)).at(-1)).toBe('The buyer has your tickets for The Cherry Orchard')
  expect((await subjects(buyer)).at(-1)).toBe('You have your tickets for The Cherry Orchard')
})

it('keeps the buyer’s address in the seller’s mail sealed, and not at all once it has gone', async () => {
  const { seller, buyer } = await paid('transfer')
  const stored = async () => {
    const rows = await app.db
      .$extendTables<{ 'notifications.message': { account_id: string; params: unknown } }>()
      .selectFrom('notifications.message')
      .select('params')
      .where('account_id', '=', seller.id)
      .execute()
    return JSON.stringify(rows)
  }
  await app.runRelay()
  const waiting = await stored()
  expect(waiting).toContain('sealedWords')
  expect(waiting).not.toContain(buyer.email)
  await app.runJobs()
  expect(await newest(seller)).toContain(buyer.email)
  expect(await stored()).not.toMatch(new RegExp(`sealedWords|${buyer.email}`))
})

it('reminds a seller, then tells both that nothing was sent and that the money is still held', async () => {
  const { seller, buyer, id } = await paid('transfer')
  await settle()
  const { transfer } = await readAs(app, seller, id)
  const until = await secondsUntil(app, seller, id, transfer?.dueAt ?? null)
  await app.moveClock(until - 2 * 3_600)
  expect((await subjects(seller)).at(-1)).toMatch(/^Until .+: send your tickets for The Cherry Orchard$/)
  await app.moveClock(2 * 3_600 + 1)
  expect((await subjects(seller)).at(-1)).toBe('Too late: your tickets for The Cherry Orchard were not sent')
  expect(await newest(seller)).toContain('you are not paid for them')
  expect(await newest(buyer)).toMatch(/is still held, and our people arrange your refund/)
})

it('tells both of a claim and of what was decided, with the reason', async () => {
  const { seller, buyer, id } = await paid('as_is')
  await app.call(buyer)(escrow.claim, { params: { id }, body: { reason: 'not_let_in', text: 'The gate said used' } })
  expect(await newest(buyer)).toContain('is frozen: nobody is paid until our people have looked')
  expect(await newest(seller)).toMatch(/SEK\s[\d.,]+ is frozen until our people have looked/)
  const reason = 'The gate let in two people with it at 19:40'
  await app.call(show.agent)(desk.rejectClaim, { params: { id }, body: { reason } })
  for (const person of [buyer, seller]) expect(await newest(person)).toContain(`Our decision: ${reason}`)

  const other = await paid('as_is')
  await app.call(other.buyer)(escrow.claim, {
    params: { id: other.id },
    body: { reason: 'wrong_ticket', text: 'Row 9' },
  })
  await app.call(other.buyer)(escrow.withdrawClaim, { params: { id: other.id } })
  expect((await subjects(other.buyer)).at(-1)).toBe('You took your claim back: The Cherry Orchard')
  expect((await subjects(other.seller)).at(-1)).toBe('The buyer took the claim back: The Cherry Orchard')
})
