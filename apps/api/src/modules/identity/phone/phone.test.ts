import { type Account, identity } from '@fullhouse/contracts/identity'
import { payouts } from '@fullhouse/contracts/payouts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { getPeople } from '#modules/identity'
import { codeOf } from '../../../testing/sell-tickets.ts'
import type { TestAccount } from '../../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../../testing/start-test-app.ts'
import { dailySends } from './send-phone-code.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ withSandbox: true })
})
afterAll(() => app.stop())

/** Somebody without a phone. */
async function arrive(): Promise<TestAccount> {
  const person = await app.signUp('Nora Berg')
  await sql`update identity.account set phone = null, phone_confirmed_at = null where id = ${person.id}`.execute(app.db)
  return person
}
let numbers = 0
const newNumber = () => `+46 73 ${String((numbers += 1)).padStart(3, '0')} 12 67`
const compact = (phone: string) => phone.replaceAll(' ', '')

const send = (person: TestAccount, phone: string) => app.call(person)(identity.sendPhoneCode, { body: { phone } })
const confirm = (person: TestAccount, code: string): Promise<Account> =>
  app.call(person)(identity.confirmPhone, { body: { code } })

async function messages(phone: string): Promise<string[]> {
  const response = await fetch(`${app.sandbox?.url}/api/inbox?to=${encodeURIComponent(compact(phone))}`)
  return ((await response.json()) as { items: { text: string }[] }).items.map((item) => item.text)
}
async function codeSentTo(phone: string): Promise<string> {
  const [newest = ''] = await messages(phone)
  return /\d{6}/.exec(newest)?.[0] ?? ''
}
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const fail = (fault: object) =>
  fetch(`${app.sandbox?.url}/api/control/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scope: 'twilio', ...fault }),
  })

it('confirms a number with the code that was sent to it, and shows nobody more than its end', async () => {
  const nora = await arrive()
  const phone = newNumber()
  expect(await send(nora, phone)).toEqual({ phone: '+46 ··· ·· 67' })
  expect((await app.call(nora)(identity.getMe, {})).phone).toBeNull()
  const me = await confirm(nora, await codeSentTo(phone))
  expect(me.phone).toBe('+46 ··· ·· 67')
  expect((await getPeople(app.db, [nora.id])).get(nora.id)?.phoneConfirmed).toBe(true)
  const seen = await app.call(await app.agent())(identity.findAccounts, { query: { q: nora.email } })
  expect(JSON.stringify(seen)).not.toContain(compact(phone).slice(-7))
  expect(seen.items[0]?.phone).toBe('+46 ··· ·· 67')
})

it.each(['070-123 45 67', 'my phone number', '+46 8 123 456', '+1 900 555 1234', '+999 12 34 56'])(
  'does not text %s',
  async (phone) => {
    expect(await codeOf(send(await arrive(), phone))).toBe('identity.phone_invalid')
  },
)

it('knows a number however it is written', async () => {
  const nora = await arrive()
  const phone = newNumber()
  await send(nora, ` ${phone.replaceAll(' ', '-')} `)
  expect((await confirm(nora, await codeSentTo(phone))).phone).toBe('+46 ··· ·· 67')
  expect(await codeOf(send(await arrive(), phone))).toBe('identity.phone_taken')
})

it('gives a number to one of two who confirm it at once', async () => {
  const [nora, ida] = [await arrive(), await arrive()]
  const phone = newNumber()
  await send(nora, phone)
  await send(ida, phone)
  const code = await codeSentTo(phone)
  const answers = await Promise.allSettled([confirm(nora, code), confirm(ida, code)])
  expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
  // The one who was late: before the other's number was kept, or after.
  const steal = sql`update identity.account set phone = ${compact(phone)}, phone_confirmed_at = platform.now()
    where id in (${nora.id}, ${ida.id}) and phone is null`
  await expect(steal.execute(app.db)).rejects.toMatchObject({ constraint: 'account_phone' })
})

it('refuses the number another account has confirmed meanwhile', async () => {
  const [nora, ida] = [await arrive(), await arrive()]
  const phone = newNumber()
  await send(nora, phone)
  await sql`update identity.account set phone = ${compact(phone)}, phone_confirmed_at = platform.now()
    where id = ${ida.id}`.execute(app.db)
  expect(await codeOf(confirm(nora, await codeSentTo(phone)))).toBe('identity.phone_taken')
})

it('lets nobody guess: five tries, also all at once, then only a new code helps', async () => {
  const nora = await arrive()
  const phone = newNumber()
  await send(nora, phone)
  const code = await codeSentTo(phone)
  const guesses = await Promise.all(Array.from({ length: 12 }, () => codeOf(confirm(nora, other(code)))))
  expect(new Set(guesses)).toEqual(new Set(['identity.phone_code_wrong']))
  expect(await codeOf(confirm(nora, code))).toBe('identity.phone_code_wrong')
  const { rows } = await sql<{
    tries: number
  }>`select tries from identity.phone_send where account_id = ${nora.id}`.execute(app.db)
  expect(rows).toEqual([{ tries: 5 }])
})

it('says how many tries are left, and that without a message there is nothing to confirm', async () => {
  const nora = await arrive()
  expect(await codeOf(confirm(nora, '123456'))).toBe('identity.phone_code_wrong')
  const phone = newNumber()
  await send(nora, phone)
  const refusal = await confirm(nora, other(await codeSentTo(phone))).catch((error: { body: unknown }) => error.body)
  expect(refusal).toMatchObject({ code: 'identity.phone_code_wrong', facts: { triesLeft: 4 } })
})

it('sends no more messages than the day allows, however often one account asks', async () => {
  const nora = await arrive()
  const phones = Array.from({ length: 100 }, newNumber)
  const answers = await Promise.all(phones.map((phone) => send(nora, phone).then(() => 'sent', codeOfError)))
  expect(answers.filter((answer) => answer === 'sent')).toHaveLength(dailySends)
  expect(answers.filter((answer) => answer === 'platform.rate_limited')).toHaveLength(100 - dailySends)
  const arrived = await Promise.all(phones.map(messages))
  expect(arrived.flat()).toHaveLength(dailySends)
})

it('sends no more messages to a number than the day allows, however many accounts ask', async () => {
  const phone = newNumber()
  const people = await Promise.all(Array.from({ length: 12 }, arrive))
  const answers = await Promise.all(people.map((person) => send(person, phone).then(() => 'sent', codeOfError)))
  const said = (code: string) => answers.filter((answer) => answer === code).length
  // A provider that answers too late on a busy machine has its message counted all the same.
  expect(said('sent') + said('identity.phone_unavailable')).toBe(dailySends)
  expect(said('platform.rate_limited')).toBe(12 - dailySends)
  expect((await messages(phone)).length).toBeLessThanOrEqual(dailySends)
})

it('says so when the provider does not answer, and counts the message all the same', async () => {
  const nora = await arrive()
  const phone = newNumber()
  await fail({ kind: 'fail', times: 1 })
  expect(await codeOf(send(nora, phone))).toBe('identity.phone_unavailable')
  await fail({ kind: 'timeout_after_success', times: 1 })
  expect(await codeOf(send(nora, phone))).toBe('identity.phone_unavailable')
  const code = await codeSentTo(phone)
  await fail({ kind: 'drop', times: 1 })
  expect(await codeOf(confirm(nora, code))).toBe('identity.phone_unavailable')
  expect((await confirm(nora, code)).phone).toBe('+46 ··· ·· 67')
  const { rows } = await sql`select from identity.phone_send where account_id = ${nora.id}`.execute(app.db)
  expect(rows).toHaveLength(2)
})

it('keeps the confirmed number until another one is confirmed', async () => {
  const nora = await arrive()
  const [first, second] = [newNumber(), '+46 73 999 88 11']
  await send(nora, first)
  await confirm(nora, await codeSentTo(first))
  await send(nora, second)
  expect((await app.call(nora)(identity.getMe, {})).phone).toBe('+46 ··· ·· 67')
  expect((await confirm(nora, await codeSentTo(second))).phone).toBe('+46 ··· ·· 11')
})

it('lets the country be changed until a payout account is in it', async () => {
  const nora = await arrive()
  const move = (country: string) => app.call(nora)(identity.updateMe, { body: { country } })
  expect((await move('NO')).country).toBe('NO')
  expect((await move('SE')).country).toBe('SE')
  await app.call(nora)(payouts.startOnboarding, { body: {} })
  expect(await codeOf(move('NO'))).toBe('payouts.country_fixed')
  expect((await move('SE')).country).toBe('SE')
})

const codeOfError = (error: { code?: string; message: string }) => error.code ?? error.message
