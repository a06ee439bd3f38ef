import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newSecret } from '#platform/keys'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { refreshSession } from './refresh-session.ts'
import { bearer, createTestBrowser, registerPerson } from './testing/test-browser.ts'

let app: TestApp
let browser: ReturnType<typeof createTestBrowser>
const person = { email: 'nora@example.com', password: 'a quiet seat in row twelve' }

beforeAll(async () => {
  app = await startTestApp()
  await registerPerson(app, person.email, person.password)
})
afterAll(() => app.stop())
beforeEach(async () => {
  browser = createTestBrowser(app)
  await browser.signIn(person.email, person.password)
})

const withCookie = (cookie: string | undefined, as: 'web' | 'admin' = 'web') => {
  const other = createTestBrowser(app, as)
  other.cookie = cookie
  return other
}
const age = (seconds: number) =>
  sql`update identity.refresh_token set used_at = used_at - make_interval(secs => ${seconds})`.execute(app.db)

describe('refreshing', () => {
  it('gives a new access token and a new cookie that only our pages can send', async () => {
    const before = browser.cookie
    const answer = await browser.refresh()
    expect(answer).toMatchObject({ status: 200, body: { account: { email: person.email } } })
    expect(answer.cookie).toMatch(
      /^fullhouse_web=[\w-]{43}; Max-Age=604800; Path=\/v1\/sessions; .*HttpOnly; SameSite=Strict$/,
    )
    expect(browser.cookie).not.toBe(before)
    expect((await browser.send('GET', '/v1/me', undefined, bearer(answer))).status).toBe(200)
  })

  it('fifty times at once with one cookie makes one chain and signs nobody out', async () => {
    const cookie = browser.cookie
    const answers = await Promise.all(Array.from({ length: 50 }, () => withCookie(cookie).refresh()))
    expect(answers.map((answer) => answer.status)).toEqual(Array(50).fill(200))
    expect(new Set(answers.map((answer) => answer.cookie?.split(';')[0])).size).toBe(1)
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from identity.refresh_token t
      join identity.session s on s.id = t.session_id where s.ended_at is null and t.used_at is null
      and s.id = (select id from identity.session order by created_at desc, id desc limit 1)`.execute(app.db)
    expect(rows[0]?.n).toBe(1)
    expect((await withCookie(answers[0]?.cookie?.split(';')[0]).refresh()).status).toBe(200)
  })

  it('again within 30 s repeats the same successor, even after that was used', async () => {
    const first = browser.cookie
    const one = await browser.refresh()
    await browser.refresh()
    await age(28)
    const repeated = await withCookie(first).refresh()
    expect(repeated.status).toBe(200)
    expect(repeated.cookie?.split(';')[0]).toBe(one.cookie?.split(';')[0])
  })

  it('with a copy after 30 s ends the whole session, access tokens included', async () => {
    const stolen = browser.cookie
    const latest = await browser.refresh()
    await age(31)
    const reused = await withCookie(stolen).refresh()
    expect(reused).toMatchObject({ status: 401, body: { code: 'identity.session_ended' } })
    expect(reused.cookie).toMatch(/^fullhouse_web=; Max-Age=0/)
    expect((await browser.refresh()).body.code).toBe('identity.session_ended')
    expect((await browser.send('GET', '/v1/me', undefined, bearer(latest))).status).toBe(401)
  })

  it('ends after seven days unused, and after thirty days in any case', async () => {
    const cookie = browser.cookie
    await sql`update identity.refresh_token set expires_at = clock_timestamp() where used_at is null`.execute(app.db)
    expect((await browser.refresh()).body.code).toBe('identity.session_ended')
    await browser.signIn(person.email, person.password)
    await sql`update identity.session set expires_at = clock_timestamp()`.execute(app.db)
    expect((await browser.refresh()).body.code).toBe('identity.session_ended')
    expect((await withCookie(cookie).refresh()).status).toBe(401)
  })

  it('refuses without a cookie, with a made-up one, and with the other app’s', async () => {
    expect((await withCookie(undefined).refresh()).body.code).toBe('identity.session_ended')
    expect((await withCookie('fullhouse_web=made-up').refresh()).body.code).toBe('identity.session_ended')
    const asAdmin = browser.cookie?.replace('fullhouse_web', 'fullhouse_admin')
    expect((await withCookie(asAdmin, 'admin').refresh()).body.code).toBe('identity.session_ended')
    expect((await browser.refresh()).status).toBe(200)
  })

  it('refuses a page that is not ours', async () => {
    const foreign = await browser.send('POST', '/v1/sessions/refresh', undefined, { origin: 'https://evil.example' })
    expect(foreign).toMatchObject({ status: 403, body: { code: 'platform.cross_site' } })
  })

  it('refuses a suspended account, whose access tokens end at once', async () => {
    const access = bearer(await browser.refresh())
    const suspend = (state: string) =>
      sql`update identity.account set state = ${state}
      where email = ${person.email}`.execute(app.db)
    await suspend('suspended')
    expect((await browser.send('GET', '/v1/me', undefined, access)).status).toBe(401)
    expect((await browser.refresh()).body.code).toBe('identity.suspended')
    await suspend('active')
  })

  it('repeats the successor of the old server key after a rotation, and goes on with the new one', async () => {
    const token = browser.cookie?.split('=')[1] as string
    const oldKeys = app.platform.keys.refresh
    const rotated = [newSecret(), ...oldKeys]
    const first = await refreshSession(app.db, oldKeys, token, 'web')
    expect((await refreshSession(app.db, rotated, token, 'web')).refreshToken).toBe(first.refreshToken)
    const next = await refreshSession(app.db, rotated, first.refreshToken, 'web')
    expect((await refreshSession(app.db, rotated, next.refreshToken, 'web')).sessionId).toBe(first.sessionId)
  })
})

it('stores hashes only: nothing in the table refreshes a session', async () => {
  const token = browser.cookie?.split('=')[1] as string
  const { rows } = await sql<{
    all: string
  }>`select string_agg(t::text, ' ') as all from identity.refresh_token t`.execute(app.db)
  expect(rows[0]?.all).not.toContain(token)
  expect(rows[0]?.all).not.toContain(Buffer.from(token).toString('hex'))
})

it('signing out ends the session at once, and may be repeated', async () => {
  const signedIn = await browser.signIn(person.email, person.password)
  const cookie = browser.cookie
  const out = await browser.send('DELETE', '/v1/sessions/current')
  expect(out).toMatchObject({ status: 204, cookie: expect.stringMatching(/^fullhouse_web=; Max-Age=0/) })
  expect((await withCookie(cookie).refresh()).body.code).toBe('identity.session_ended')
  expect((await browser.send('GET', '/v1/me', undefined, bearer(signedIn))).status).toBe(401)
  expect((await withCookie(cookie).send('DELETE', '/v1/sessions/current')).status).toBe(204)
  expect((await withCookie(undefined).send('DELETE', '/v1/sessions/current')).status).toBe(204)
})
