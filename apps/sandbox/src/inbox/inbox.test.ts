import nodemailer, { type SendMailOptions } from 'nodemailer'
import twilio from 'twilio'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestSandbox, type TestSandbox } from '../testing/start-test-sandbox.ts'
import type { InboxItem } from './read-inbox.ts'

let world: TestSandbox

beforeAll(async () => {
  world = await startTestSandbox()
}, 60_000)
afterAll(() => world.close())

const send = (mail: SendMailOptions) =>
  nodemailer
    .createTransport({ host: '127.0.0.1', port: world.sandbox.smtpPort })
    .sendMail({ from: 'Fullhouse <tickets@fullhouse.example>', ...mail })

async function inbox(query = ''): Promise<InboxItem[]> {
  const response = await fetch(`${world.sandbox.url}/api/inbox?${query}`)
  return ((await response.json()) as { items: InboxItem[] }).items
}

/** twilio-node knows no base URL: its HTTP client is where the host is changed. */
class RedirectedClient extends twilio.RequestClient {
  override request<T>(options: Parameters<twilio.RequestClient['request']>[0]) {
    const { pathname, search } = new URL(options.uri)
    return super.request<T>({ ...options, uri: `${world.sandbox.url}/twilio${pathname}${search}` } as never)
  }
}

const phone = (token = 'twilio-token') => twilio('ACsandbox', token, { httpClient: new RedirectedClient() })

test('a mail arrives in the inbox whole: sender, subject, text, markup and links', async () => {
  await send({
    to: 'Nora@Example.com',
    cc: 'copy@example.com',
    subject: 'Ditt kort är klart ✓',
    text: 'Read http://127.0.0.1:4100/a?x=1, or not.',
    html: '<p>Go <a href="http://127.0.0.1:4100/b?x=1&amp;y=2">there</a></p>',
  })
  const [mail] = await inbox('to=nora@example.com')
  expect(mail).toMatchObject({
    kind: 'mail',
    from: 'Fullhouse <tickets@fullhouse.example>',
    subject: 'Ditt kort är klart ✓',
    links: ['http://127.0.0.1:4100/b?x=1&y=2', 'http://127.0.0.1:4100/a?x=1'],
  })
  expect(mail?.to).toEqual(['nora@example.com', 'copy@example.com'])
  expect(await inbox('to=somebody@example.com')).toEqual([])
})

test('the inbox answers newest first and only what came since', async () => {
  await send({ to: 'since@example.com', subject: 'one', text: '1' })
  const [first] = await inbox('to=since@example.com')
  await send({ to: 'since@example.com', subject: 'two', text: '2' })
  expect((await inbox('to=since@example.com')).map((item) => item.subject)).toEqual(['two', 'one'])
  const later = await inbox(`to=since@example.com&since=${encodeURIComponent(first?.receivedAt ?? '')}`)
  expect(later.map((item) => item.subject)).toEqual(['two'])
  expect((await fetch(`${world.sandbox.url}/api/inbox?since=yesterday`)).status).toBe(400)
})

test('a hostile mail is shown without its scripts running or its markup leaking into the page', async () => {
  await send({
    to: 'x@example.com',
    subject: '<script>alert(1)</script>',
    text: '</pre><img src=x onerror=alert(2)>',
    html: '<script>alert(3)</script><a href="javascript:alert(4)">x</a>',
  })
  const [mail] = await inbox('to=x@example.com')
  expect(mail?.links).toEqual([])
  const page = await (await fetch(`${world.sandbox.url}/inbox/${mail?.id}`)).text()
  expect(page).not.toContain('<script>alert')
  expect(page).not.toContain('<img src=x')
  expect(page).toMatch(/<iframe[^>]* sandbox=""/)
  const framed = await fetch(`${world.sandbox.url}/inbox/${mail?.id}/html`)
  expect(framed.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
})

test('a mail larger than five megabytes is refused, and the server goes on', async () => {
  const big = 'x'.repeat(1000) + '\n'
  await expect(send({ to: 'big@example.com', subject: 'big', text: big.repeat(5500) })).rejects.toMatchObject({
    responseCode: 552,
  })
  await send({ to: 'big@example.com', subject: 'small', text: 'ok' })
  expect((await inbox('to=big@example.com')).map((item) => item.subject)).toEqual(['small'])
})

test('a mail server told to fail refuses for now, so that a retry gets through', async () => {
  await world.sandbox.world.faults.add({ scope: 'smtp', kind: 'fail', match: 'later@example.com', times: 1 })
  await expect(send({ to: 'later@example.com', subject: 'a', text: 'a' })).rejects.toMatchObject({ responseCode: 451 })
  await send({ to: 'later@example.com', subject: 'a', text: 'a' })
  expect(await inbox('to=later@example.com')).toHaveLength(1)
})

test('a text message sent by the Twilio SDK lands in the inbox', async () => {
  const sent = await phone().messages.create({
    to: '+46701740605',
    from: '+15005550006',
    body: 'Your ticket: http://127.0.0.1:4100/t/1',
  })
  expect(sent).toMatchObject({ status: 'queued', to: '+46701740605' })
  expect(sent.sid).toMatch(/^SM[0-9a-f]{32}$/)
  const [item] = await inbox(`to=${encodeURIComponent('+46701740605')}`)
  expect(item).toMatchObject({ kind: 'sms', from: '+15005550006', links: ['http://127.0.0.1:4100/t/1'] })
})

test('a text to something that is no E.164 number, or with a wrong token, is refused', async () => {
  await expect(phone().messages.create({ to: '0701740605', from: '+15005550006', body: 'x' })).rejects.toMatchObject({
    code: 21211,
    status: 400,
  })
  await expect(
    phone('wrong').messages.create({ to: '+46701740605', from: '+15005550006', body: 'x' }),
  ).rejects.toMatchObject({ status: 401, code: 20003 })
})

const verify = () => phone().verify.v2.services('VAsandbox')
const codeFor = async (to: string): Promise<string> => {
  const [item] = await inbox(`to=${encodeURIComponent(to)}`)
  return /\d{6}/.exec(item?.text ?? '')?.[0] ?? ''
}
const wrongFor = (code: string): string => (code === '000000' ? '111111' : '000000')

test('a phone is verified with the code from the inbox, once', async () => {
  const to = '+46701740606'
  const started = await verify().verifications.create({ to, channel: 'sms' })
  expect(started.status).toBe('pending')
  const code = await codeFor(to)
  expect((await verify().verificationChecks.create({ to, code: wrongFor(code) })).status).toBe('pending')
  expect(await verify().verificationChecks.create({ to, code })).toMatchObject({ status: 'approved', valid: true })
  await expect(verify().verificationChecks.create({ to, code })).rejects.toMatchObject({ status: 404 })
})

test('after five wrong codes the right one is refused as well', async () => {
  const to = '+46701740607'
  await verify().verifications.create({ to, channel: 'sms' })
  const code = await codeFor(to)
  for (let count = 0; count < 5; count += 1) await verify().verificationChecks.create({ to, code: wrongFor(code) })
  await expect(verify().verificationChecks.create({ to, code })).rejects.toMatchObject({ status: 429, code: 60202 })
})

test('asking again sends the same code, five times in all', async () => {
  const to = '+46701740608'
  for (let count = 0; count < 5; count += 1) await verify().verifications.create({ to, channel: 'sms' })
  const items = await inbox(`to=${encodeURIComponent(to)}`)
  expect(new Set(items.map((item) => item.text)).size).toBe(1)
  await expect(verify().verifications.create({ to, channel: 'sms' })).rejects.toMatchObject({
    status: 429,
    code: 60203,
  })
})

test('a code expires after ten minutes of the sandbox clock', async () => {
  const to = '+46701740609'
  await verify().verifications.create({ to, channel: 'sms' })
  const code = await codeFor(to)
  const { world: inner } = world.sandbox
  await inner.clock.move(inner.db, 601)
  await expect(verify().verificationChecks.create({ to, code })).rejects.toMatchObject({ status: 404 })
  await inner.clock.move(inner.db, 0)
})
