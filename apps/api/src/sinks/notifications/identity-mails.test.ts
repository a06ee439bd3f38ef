import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestBrowser } from '../../modules/identity/testing/test-browser.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { type Mailbox, startMailbox } from './testing/mailbox.ts'

let app: TestApp
let mailbox: Mailbox
const password = 'a quiet seat in row twelve'

beforeAll(async () => {
  mailbox = await startMailbox()
  app = await startTestApp({ environment: { SMTP_URL: mailbox.url, PUBLIC_WEB_URL: 'http://127.0.0.1:4100' } })
})
afterAll(async () => {
  await app.stop()
  await mailbox.stop()
})
beforeEach(() => {
  mailbox.refuseWith = null
})

const post = (path: string, body: object) => createTestBrowser(app).send('POST', path, body)
const register = (email: string) => post('/v1/accounts', { email, password, name: 'Nora Berg' })
const messages = async (email: string) => {
  const { rows } = await sql<{ id: string; state: string; attempts: number; params: object; last_error: string }>`
    select m.* from notifications.message m join identity.account a on a.id = m.account_id
    where a.email = ${email} order by m.id`.execute(app.db)
  return rows
}
const linkIn = (text: string | undefined) => new URL(/http:\S+/.exec(text ?? '')?.[0] ?? '')
const arrive = async () => {
  await app.runRelay()
  await app.runJobs()
}

describe('the mails of an account', () => {
  it('confirm its address with the link that arrives', async () => {
    await register('nora@example.com')
    await arrive()
    const [mail] = mailbox.to('nora@example.com')
    expect(mail).toMatchObject({
      subject: 'Confirm your e-mail address',
      from: { name: 'Fullhouse', address: 'tickets@fullhouse.example' },
    })
    const link = linkIn(mail?.text)
    expect(link.origin + link.pathname).toBe('http://127.0.0.1:4100/verify')
    expect(mail?.html).toContain(`href="${link.href}"`)
    expect((await post('/v1/accounts/verify', { token: link.searchParams.get('token') })).status).toBe(200)
  })

  it('do not keep the link once it has gone', async () => {
    await register('gone@example.com')
    await app.runRelay()
    expect((await messages('gone@example.com'))[0]).toMatchObject({
      state: 'queued',
      params: { sealedToken: expect.any(String) },
    })
    await app.runJobs()
    const [sent] = await messages('gone@example.com')
    expect(sent).toMatchObject({ state: 'sent', attempts: 1 })
    expect(sent?.params).not.toHaveProperty('sealedToken')
    const { rows } = await sql<{
      all: string
    }>`select string_agg(m::text, ' ') as all from notifications.message m`.execute(app.db)
    expect(rows[0]?.all).not.toContain('gone@example.com')
    expect(rows[0]?.all).not.toContain(linkIn(mailbox.to('gone@example.com')[0]?.text).searchParams.get('token'))
  })

  it('say that one exists, to its owner only', async () => {
    await register('twice@example.com')
    await arrive()
    const link = linkIn(mailbox.to('twice@example.com')[0]?.text)
    await post('/v1/accounts/verify', { token: link.searchParams.get('token') })
    await register('twice@example.com')
    await arrive()
    expect(mailbox.to('twice@example.com').map((mail) => mail.subject)).toEqual([
      'Confirm your e-mail address',
      'You already have an account',
    ])
  })

  it('reset a password, and tell of the change, a pause and a new role', async () => {
    const nora = await app.signUp()
    await post('/v1/passwords/forgot', { email: nora.email })
    await app.settle()
    const link = linkIn(mailbox.to(nora.email)[0]?.text)
    expect(link.pathname).toBe('/reset-password')
    expect((await post('/v1/passwords/reset', { token: link.searchParams.get('token'), password })).status).toBe(204)
    await arrive()
    for (let index = 0; index < 5; index += 1) await post('/v1/sessions', { email: nora.email, password: 'wrong' })
    await arrive()
    const admin = await app.admin()
    await fetch(`${app.url}/v1/accounts/${nora.id}/role`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${admin.accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ role: 'agent' }),
    })
    await arrive()
    expect(mailbox.to(nora.email).map((mail) => mail.subject)).toEqual([
      'Choose a new password',
      'Your password was changed',
      'Somebody is trying passwords on your account',
      'What you may do has changed',
    ])
    expect(mailbox.to(nora.email)[3]?.text).toContain('Your role now: Support agent')
  })

  it('carry no name that somebody typed to an address nobody has proved', async () => {
    const name = 'Visit http://evil.example'
    await post('/v1/accounts', { email: 'victim@example.com', password, name })
    await arrive()
    const [mail] = mailbox.to('victim@example.com')
    expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toContain('evil')
  })
})

describe('sending', () => {
  it('is tried again after a passing failure, under the same Message-ID', async () => {
    // The server has the mail but its answer is an error: the outcome is unknown to us.
    mailbox.refuseWith = { code: 451, text: 'try later', after: 'data' }
    await register('later@example.com')
    await arrive()
    expect(await messages('later@example.com')).toMatchObject([
      { state: 'failed', attempts: 1, last_error: expect.stringContaining('try later') },
    ])
    mailbox.refuseWith = null
    await app.runJobs({ hurry: true })
    expect(await messages('later@example.com')).toMatchObject([{ state: 'sent', attempts: 2, last_error: null }])
    const copies = mailbox.to('later@example.com')
    expect(copies).toHaveLength(2)
    expect(copies[1]?.messageId).toBe(copies[0]?.messageId)
  })

  it('ends at once when the server refuses for good', async () => {
    mailbox.refuseWith = { code: 550, text: 'no such mailbox' }
    await register('nowhere@example.com')
    await arrive()
    await app.runJobs({ hurry: true })
    expect(await messages('nowhere@example.com')).toMatchObject([
      { state: 'dead', attempts: 1, last_error: expect.stringContaining('no such mailbox') },
    ])
  })

  it('ends after twelve tries', async () => {
    mailbox.refuseWith = { code: 421, text: 'closing' }
    await register('never@example.com')
    await arrive()
    for (let index = 0; index < 13; index += 1) await app.runJobs({ hurry: true })
    expect(await messages('never@example.com')).toMatchObject([{ state: 'dead', attempts: 12 }])
  })

  it('happens once for a fact that is heard twice', async () => {
    await register('heard@example.com')
    await arrive()
    await sql`update platform.inbox set state = 'waiting', next_attempt_at = clock_timestamp()
      where consumer = 'notifications.identity.verification_requested'`.execute(app.db)
    await arrive()
    expect(mailbox.to('heard@example.com')).toHaveLength(1)
    expect(await messages('heard@example.com')).toHaveLength(1)
  })
})
