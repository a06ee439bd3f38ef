import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { identity } from '@fullhouse/contracts/identity'
import { inTransaction } from '#platform/db'
import { createLog } from '#platform/log'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { forgetOldRows } from './forget-old-rows.ts'
import { findActiveByEmail, getPeople, peopleMatching, setCountryIfMissing } from './people.ts'
import { grantRole } from './set-role.ts'
import { bearer, createTestBrowser, mailedTokens, registerPerson } from './testing/test-browser.ts'

let app: TestApp
const newPassword = 'another evening in the stalls'

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const signedIn = async (email: string) => {
  const person = await registerPerson(app, email)
  return { ...person, access: bearer(await person.browser.signIn(email, person.password)) }
}

describe('a forgotten password', () => {
  it('is replaced with the mailed link, once, and every session ends', async () => {
    const { email, password, browser, access } = await signedIn('forgot@example.com')
    const forgot = (typed: string) => browser.send('POST', '/v1/passwords/forgot', { email: typed })
    const [known, unknown] = [await forgot(email), await forgot('nobody@example.com')]
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
    await app.runJobs()
    const [token] = await mailedTokens(app, email, 'reset')
    const reset = (chosen: string) => browser.send('POST', '/v1/passwords/reset', { token, password: chosen })
    expect((await reset('password1234567')).body.code).toBe('identity.password_common')
    expect((await reset('forgot@example.com.')).body.code).toBe('identity.password_like_account')
    const answers = await Promise.all([reset(newPassword), reset(newPassword)])
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([204, 410])
    expect((await browser.send('GET', '/v1/me', undefined, access)).status).toBe(401)
    expect((await browser.refresh()).body.code).toBe('identity.session_ended')
    expect((await browser.signIn(email, password)).body.code).toBe('identity.wrong_credentials')
    expect((await browser.signIn(email, newPassword)).status).toBe(200)
  })

  it('can’t be replaced with a link for something else, nor with an old one', async () => {
    const { email, browser } = await signedIn('links@example.com')
    await browser.send('POST', '/v1/accounts', { email: 'links2@example.com', password: newPassword, name: 'Nora' })
    const [verifying] = await mailedTokens(app, 'links2@example.com', 'verify')
    const reset = (token: string | undefined) =>
      browser.send('POST', '/v1/passwords/reset', { token, password: newPassword })
    expect((await reset(verifying)).body.code).toBe('identity.token_invalid')
    await browser.send('POST', '/v1/passwords/forgot', { email })
    await app.runJobs()
    const [token] = await mailedTokens(app, email, 'reset')
    expect((await browser.send('POST', '/v1/accounts/verify', { token })).body.code).toBe('identity.token_invalid')
    await sql`update identity.one_time_token set expires_at = clock_timestamp() where purpose = 'reset'`.execute(app.db)
    expect((await reset(token)).body.code).toBe('identity.token_invalid')
  })
})

describe('changing the password', () => {
  it('needs the current one, ends the other sessions and keeps this one', async () => {
    const { email, password, access, browser } = await signedIn('change@example.com')
    const other = createTestBrowser(app)
    const elsewhere = bearer(await other.signIn(email, password))
    const change = (currentPassword: string, chosen: string) =>
      browser.send('POST', '/v1/passwords/change', { currentPassword, newPassword: chosen }, access)
    expect((await change('not my password at all', newPassword)).body.code).toBe('identity.wrong_credentials')
    expect((await change(password, 'password1234567')).body.code).toBe('identity.password_common')
    expect((await change(password, 'change@example.com')).body.code).toBe('identity.password_like_account')
    expect((await change(password, newPassword)).status).toBe(204)
    expect((await browser.send('GET', '/v1/me', undefined, access)).status).toBe(200)
    expect((await other.send('GET', '/v1/me', undefined, elsewhere)).status).toBe(401)
    expect((await other.refresh()).body.code).toBe('identity.session_ended')
    expect((await browser.signIn(email, newPassword)).status).toBe(200)
  })

  it('counts wrong guesses like signing in does', async () => {
    const { browser, access, password } = await signedIn('guess@example.com')
    const codes: string[] = []
    for (let index = 0; index < 6; index += 1) {
      const body = { currentPassword: index < 5 ? 'not my password at all' : password, newPassword }
      codes.push((await browser.send('POST', '/v1/passwords/change', body, access)).body.code)
    }
    expect(codes).toEqual([...Array<string>(5).fill('identity.wrong_credentials'), 'identity.locked'])
  })
})

describe('my sessions', () => {
  it('are listed with device and place, and ended one by one or all but this', async () => {
    const { email, password } = await registerPerson(app, 'sessions@example.com')
    const firefox = createTestBrowser(
      app,
      'web',
      'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    )
    const access = bearer(await firefox.signIn(email, password))
    const others = [createTestBrowser(app), createTestBrowser(app), createTestBrowser(app)]
    for (const other of others) await other.signIn(email, password)
    const list = async () => (await firefox.send('GET', '/v1/sessions', undefined, access)).body.items
    const items = await list()
    expect(items).toHaveLength(4)
    expect(items.filter((item: { current: boolean }) => item.current)).toMatchObject([
      { app: 'web', device: 'Firefox on Linux', address: expect.stringContaining('127.0.0.1') },
    ])
    const other = items.find((item: { current: boolean }) => !item.current)
    expect((await firefox.send('DELETE', `/v1/sessions/${other.id}`, undefined, access)).status).toBe(204)
    expect((await firefox.send('DELETE', `/v1/sessions/${other.id}`, undefined, access)).status).toBe(404)
    expect(await list()).toHaveLength(3)
    expect((await firefox.send('DELETE', '/v1/sessions', undefined, access)).status).toBe(204)
    expect(await list()).toMatchObject([{ current: true }])
  })

  it('of others do not exist for me', async () => {
    const [nora, mallory] = [await app.signUp('Nora'), await app.signUp('Mallory')]
    await expect(app.call(mallory)(identity.revokeSession, { params: { id: nora.sessionId } })).rejects.toMatchObject({
      code: 'platform.not_found',
    })
    await expect(app.call(nora)(identity.getMe, {})).resolves.toMatchObject({ id: nora.id })
  })
})

describe('roles', () => {
  it('change at once, in both directions, and only by an admin', async () => {
    const [admin, nora] = [await app.admin(), await app.signUp()]
    const setRole = (role: 'user' | 'agent', by = admin) =>
      app.call(by)(identity.setRole, { params: { id: nora.id }, body: { role } })
    const find = () => app.call(nora)(identity.findAccounts, {})
    await expect(setRole('agent', nora)).rejects.toMatchObject({ code: 'platform.forbidden' })
    await expect(setRole('agent', await app.agent())).rejects.toMatchObject({ code: 'platform.forbidden' })
    await expect(find()).rejects.toMatchObject({ code: 'platform.forbidden' })
    await expect(setRole('agent')).resolves.toMatchObject({ role: 'agent' })
    await expect(find()).resolves.toMatchObject({ items: expect.any(Array) })
    await setRole('user')
    await expect(find()).rejects.toMatchObject({ code: 'platform.forbidden' })
  })

  it('are not for changing one’s own, and lost ones end sessions at the desk', async () => {
    const [admin, agent] = [await app.admin(), await app.agent()]
    const own = app.call(admin)(identity.setRole, { params: { id: admin.id }, body: { role: 'user' } })
    await expect(own).rejects.toMatchObject({ code: 'platform.forbidden' })
    await app.call(admin)(identity.setRole, { params: { id: agent.id }, body: { role: 'user' } })
    await expect(app.call(agent)(identity.getMe, {})).rejects.toMatchObject({ code: 'platform.unauthenticated' })
    const nobody = { params: { id: '0199a000-0000-7000-8000-000000000000' }, body: { role: 'user' } } as const
    await expect(app.call(admin)(identity.setRole, nobody)).rejects.toMatchObject({ code: 'platform.not_found' })
  })

  it('leave one admin when two demote each other in the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, two] = [await app.admin(), await app.admin()]
      const demote = (by: typeof one, whom: typeof one) =>
        app.call(by)(identity.setRole, { params: { id: whom.id }, body: { role: 'user' } })
      const answers = await Promise.allSettled([demote(one, two), demote(two, one)])
      expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
    }
  })

  it('are granted by the operator by address', async () => {
    const nora = await app.signUp()
    await expect(inTransaction(app.db, (tx) => grantRole(tx, nora.email.toUpperCase(), 'admin'))).resolves.toBe(true)
    await expect(inTransaction(app.db, (tx) => grantRole(tx, 'nobody@example.com', 'admin'))).resolves.toBe(false)
    await expect(app.call(nora)(identity.getMe, {})).resolves.toMatchObject({ role: 'admin' })
  })
})

describe('people', () => {
  it('change their name and country, nothing else', async () => {
    const nora = await app.signUp()
    const me = await app.call(nora)(identity.updateMe, { body: { name: ' Nora Lind ', country: 'SE' } })
    expect(me).toMatchObject({ name: 'Nora Lind', country: 'SE', role: 'user' })
    const more = { name: 'Nora', role: 'admin' } as { name: string }
    await expect(app.call(nora)(identity.updateMe, { body: more })).rejects.toMatchObject({
      code: 'platform.invalid_input',
    })
    await inTransaction(app.db, (tx) => setCountryIfMissing(tx, nora.id, 'DE'))
    expect((await getPeople(app.db, [nora.id])).get(nora.id)).toMatchObject({ firstName: 'Nora', country: 'SE' })
  })

  it('are found by the start of the address or a part of the name, page by page', async () => {
    const agent = await app.agent()
    const made = [await app.signUp('Zora Quill'), await app.signUp('Anna Zora'), await app.signUp('Percent 100%')]
    const find = (q: string, cursor?: string) =>
      app.call(agent)(identity.findAccounts, { query: { q, limit: 1, ...(cursor ? { cursor } : {}) } })
    const first = await find('ZORA')
    const second = await find('ZORA', first.nextCursor as string)
    expect([first, second].flatMap((page) => page.items.map((item) => item.id))).toEqual([made[1]?.id, made[0]?.id])
    expect(second.nextCursor).toBeNull()
    expect(await peopleMatching(app.db, '%')).toEqual([made[2]?.id])
    await expect(find('x', 'nonsense')).rejects.toMatchObject({ code: 'platform.invalid_input' })
    expect(await findActiveByEmail(app.db, ` ${made[0]?.email.toUpperCase()}`)).toMatchObject({ name: 'Zora Quill' })
  })
})

it('old tokens and sessions are removed, live ones stay', async () => {
  const { email, password, browser } = await registerPerson(app, 'old@example.com')
  await browser.signIn(email, password)
  const nora = await app.signUp()
  await sql`update identity.session set ended_at = now() - interval '91 days', ended_by = 'revoked'
    where id = ${nora.sessionId}`.execute(app.db)
  await forgetOldRows(app.db, createLog({ level: 'silent', pretty: false, name: 'test' }))
  const { rows } = await sql`select from identity.session where id = ${nora.sessionId}`.execute(app.db)
  expect(rows).toHaveLength(0)
  expect((await browser.refresh()).status).toBe(200)
})
