import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { createTestBrowser, mailedTokens, registerPerson } from './testing/test-browser.ts'

let app: TestApp
const password = 'a quiet seat in row twelve'

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const facts = async (email: string) => {
  const { rows } = await sql<{ type: string }>`select o.type from platform.outbox o
    join identity.account a on a.id = o.subject_id where a.email = ${email} order by o.position`.execute(app.db)
  return rows.map((row) => row.type)
}
const register = (email: string, given: object = {}) =>
  createTestBrowser(app).send('POST', '/v1/accounts', { email, password, name: 'Nora Berg', ...given })
const verify = (token: string) => createTestBrowser(app).send('POST', '/v1/accounts/verify', { token })

describe('registering', () => {
  it('opens an account that signs in once its address is confirmed', async () => {
    const email = 'nora@example.com'
    const { browser } = await registerPerson(app, email)
    const signedIn = await browser.signIn(email, password)
    expect(signedIn).toMatchObject({ status: 200, body: { account: { email, name: 'Nora Berg', role: 'user' } } })
    expect(await facts(email)).toEqual(['identity.registered', 'identity.verification_requested', 'identity.verified'])
  })

  it('answers a known address the same, changes nothing and writes to its owner', async () => {
    const { email, browser } = await registerPerson(app, 'known@example.com')
    const again = await register(email, { password: 'a very different sentence', name: 'Mallory' })
    const fresh = await register('fresh@example.com')
    expect([again.status, again.body]).toEqual([fresh.status, fresh.body])
    expect(await facts(email)).toContain('identity.registered_again')
    expect((await browser.signIn(email, 'a very different sentence')).body.code).toBe('identity.wrong_credentials')
    expect((await browser.signIn(email, password)).body.account.name).toBe('Nora Berg')
  })

  it('gives who typed somebody’s address first nothing: the later registration replaces it, and its link', async () => {
    const email = 'contested@example.com'
    await register(email, { password: 'mallory was here before', name: 'Mallory' })
    await register(email, { name: 'Nora Berg' })
    const [first, second] = await mailedTokens(app, email, 'verify')
    expect((await verify(first as string)).body.code).toBe('identity.token_invalid')
    expect((await verify(second as string)).body).toEqual({ verified: true })
    const browser = createTestBrowser(app)
    expect((await browser.signIn(email, 'mallory was here before')).body.code).toBe('identity.wrong_credentials')
    expect((await browser.signIn(email, password)).body.account.name).toBe('Nora Berg')
  })

  it('writes to the owner of a known address once an hour at most', async () => {
    const { email } = await registerPerson(app, 'nagged@example.com')
    for (let index = 0; index < 4; index += 1) await register(email)
    expect((await facts(email)).filter((type) => type === 'identity.registered_again')).toHaveLength(1)
    await app.moveClock(3601)
    await register(email)
    expect((await facts(email)).filter((type) => type === 'identity.registered_again')).toHaveLength(2)
  })

  it('of one address twenty times at once makes one account with one good link', async () => {
    const email = 'rush@example.com'
    const answers = await Promise.all(Array.from({ length: 20 }, () => register(email)))
    expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(202))
    const tokens = await mailedTokens(app, email, 'verify')
    const verdicts = await Promise.all(tokens.map(verify))
    expect(verdicts.filter((answer) => answer.status === 200)).toHaveLength(1)
    expect(tokens.length).toBeLessThanOrEqual(5)
  })

  it('treats an address in capitals as the same address', async () => {
    await registerPerson(app, 'capitals@example.com')
    await register('Capitals@Example.COM')
    expect(await facts('capitals@example.com')).toContain('identity.registered_again')
  })

  it('refuses known passwords, the person’s own words, short ones and unknown fields', async () => {
    expect((await register('x@example.com', { password: 'password1234567' })).body.code).toBe(
      'identity.password_common',
    )
    expect((await register('x@example.com', { password: 'Nora Berg Nora Berg' })).body.code).toBe(
      'identity.password_like_account',
    )
    expect((await register('x@example.com', { password: 'too short' })).body).toMatchObject({
      code: 'platform.invalid_input',
      fields: [{ path: 'body.password' }],
    })
    expect((await register('x@example.com', { role: 'admin' })).body.code).toBe('platform.invalid_input')
    expect(await facts('x@example.com')).toEqual([])
  })
})

describe('confirming an address', () => {
  it('works once, even when pressed twice at the same moment', async () => {
    await register('twice@example.com')
    const [token] = await mailedTokens(app, 'twice@example.com', 'verify')
    const answers = await Promise.all([verify(token as string), verify(token as string)])
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 410])
  })

  it('refuses an old or unknown link', async () => {
    await register('late@example.com')
    const [token] = await mailedTokens(app, 'late@example.com', 'verify')
    await sql`update identity.one_time_token set expires_at = clock_timestamp() - interval '1 second'`.execute(app.db)
    expect((await verify(token as string)).body.code).toBe('identity.token_invalid')
    expect((await verify('x'.repeat(43))).body.code).toBe('identity.token_invalid')
  })

  it('is sent again on request, by the same answer for addresses nobody has', async () => {
    await register('again@example.com')
    const resend = (email: string) => createTestBrowser(app).send('POST', '/v1/accounts/verification', { email })
    const [known, unknown] = [await resend('again@example.com'), await resend('nobody@example.com')]
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
    await app.runJobs()
    const tokens = await mailedTokens(app, 'again@example.com', 'verify')
    expect(tokens).toHaveLength(2)
    expect((await verify(tokens[1] as string)).status).toBe(200)
  })

  it('sends at most five mails an hour to one address, whoever asks', async () => {
    await register('flood@example.com')
    for (let index = 0; index < 8; index += 1)
      await createTestBrowser(app).send('POST', '/v1/accounts/verification', { email: 'flood@example.com' })
    await app.runJobs()
    expect(await mailedTokens(app, 'flood@example.com', 'verify')).toHaveLength(5)
  })
})

it('keeps no token and no address in clear where jobs and facts are kept', async () => {
  await register('hidden@example.com')
  await createTestBrowser(app).send('POST', '/v1/accounts/verification', { email: 'hidden@example.com' })
  const [token] = await mailedTokens(app, 'hidden@example.com', 'verify')
  const { rows } = await sql<{
    all: string
  }>`select coalesce((select string_agg(payload::text, ' ') from platform.outbox), '')
    || coalesce((select string_agg(payload::text, ' ') from graphile_worker._private_jobs), '')
    || (select string_agg(t::text, ' ') from identity.one_time_token t) as all`.execute(app.db)
  expect(rows[0]?.all.length).toBeGreaterThan(100)
  expect(rows[0]?.all).not.toContain(token)
  expect(rows[0]?.all).not.toContain('hidden@example.com')
})
