import bcrypt from 'bcryptjs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { createPasswords, type Passwords } from './passwords.ts'
import { signIn } from './sign-in.ts'
import { createTestBrowser, mailedTokens, registerPerson } from './testing/test-browser.ts'

let app: TestApp
const wrong = 'certainly not this password'
const passwords = createPasswords({ cheapPasswords: true })

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const locks = async (email: string) => {
  const { rows } = await sql`select from platform.outbox o join identity.account a on a.id = o.subject_id
    where o.type = 'identity.locked' and a.email = ${email}`.execute(app.db)
  return rows.length
}
const trySignIn = async (email: string, password: string) =>
  (await createTestBrowser(app).signIn(email, password)).body.code ?? 'signed in'
/** As if from another network; HTTP calls all come from this machine. */
const trySignInFrom = async (address: string, email: string, password: string) => {
  try {
    await signIn(app.platform, passwords, { email, password }, { app: 'web', address, userAgent: 'test' })
    return 'signed in'
  } catch (error) {
    return (error as Error).message
  }
}
const times = async <T>(n: number, work: (index: number) => Promise<T>) => {
  const results: T[] = []
  for (let index = 0; index < n; index += 1) results.push(await work(index))
  return results
}

describe('signing in', () => {
  it('answers a wrong password and an address nobody has alike', async () => {
    const { email } = await registerPerson(app, 'alike@example.com')
    const browser = createTestBrowser(app)
    const [known, unknown] = [await browser.signIn(email, wrong), await browser.signIn('nobody@example.com', wrong)]
    const { correlationId: _, ...body } = known.body
    expect(unknown).toMatchObject({ status: 401, body })
    expect(known.cookie).toBeUndefined()
  })

  it('takes the same time for both', async () => {
    const { email } = await registerPerson(app, 'timing@example.com')
    const strong = createPasswords({ cheapPasswords: false })
    await sql`update identity.account set password_hash = ${await strong.hash('a quiet seat in row twelve')}
      where email = ${email}`.execute(app.db)
    const attempt = async (address: string, typed: string) => {
      const start = performance.now()
      await signIn(
        app.platform,
        strong,
        { email: typed, password: wrong },
        { app: 'web', address, userAgent: '' },
      ).catch(() => undefined)
      return performance.now() - start
    }
    const samples = await times(30, async (index) => ({
      known: await attempt(`10.1.${index}.1`, email),
      unknown: await attempt(`10.2.${index}.1`, 'stranger@example.com'),
    }))
    const median = (values: number[]) => values.toSorted((a, b) => a - b)[15] as number
    const ratio = median(samples.map((sample) => sample.known)) / median(samples.map((sample) => sample.unknown))
    expect(ratio).toBeGreaterThan(0.5)
    expect(ratio).toBeLessThan(2)
  })

  it('says what is wrong with an account only to who knows its password', async () => {
    const email = 'pending@example.com'
    const password = 'a quiet seat in row twelve'
    await createTestBrowser(app).send('POST', '/v1/accounts', { email, password, name: 'Nora' })
    expect(await trySignIn(email, wrong)).toBe('identity.wrong_credentials')
    expect(await trySignIn(email, password)).toBe('identity.email_unverified')
    expect(await mailedTokens(app, email, 'verify')).toHaveLength(2)
    await sql`update identity.account set state = 'suspended', verified_at = now() where email = ${email}`.execute(
      app.db,
    )
    expect(await trySignIn(email, wrong)).toBe('identity.wrong_credentials')
    expect(await trySignIn(email, password)).toBe('identity.suspended')
  })

  it('lets only staff into the admin app', async () => {
    const { email, password } = await registerPerson(app, 'desk@example.com')
    const desk = createTestBrowser(app, 'admin')
    expect(await desk.signIn(email, password)).toMatchObject({ status: 403, body: { code: 'platform.forbidden' } })
    expect(desk.cookie).toBeUndefined()
    await sql`update identity.account set role = 'agent' where email = ${email}`.execute(app.db)
    expect(await desk.signIn(email, password)).toMatchObject({ status: 200, body: { account: { role: 'agent' } } })
    expect(desk.cookie).toMatch(/^fullhouse_admin=/)
  })

  it('upgrades bcrypt and weaker hashes, quietly', async () => {
    const { email, password } = await registerPerson(app, 'older@example.com')
    await sql`update identity.account set password_hash = ${await bcrypt.hash(password, 4)} where email = ${email}`.execute(
      app.db,
    )
    expect(await trySignIn(email, wrong)).toBe('identity.wrong_credentials')
    expect(await trySignIn(email, password)).toBe('signed in')
    const { rows } = await sql<{ password_hash: string }>`select password_hash from identity.account
      where email = ${email}`.execute(app.db)
    expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$/)
    expect(await trySignIn(email, password)).toBe('signed in')
  })

  it('does not bring an old password back by upgrading it while it is being changed', async () => {
    const { email, password } = await registerPerson(app, 'upgrade@example.com')
    const newer = await passwords.hash('chosen in the meantime')
    const slow: Passwords = {
      ...passwords,
      async check() {
        await sql`update identity.account set password_hash = ${newer} where email = ${email}`.execute(app.db)
        return 'right_but_outdated'
      },
    }
    await signIn(app.platform, slow, { email, password }, { app: 'web', address: '127.0.0.1', userAgent: 'test' })
    expect(await trySignIn(email, password)).toBe('identity.wrong_credentials')
    expect(await trySignIn(email, 'chosen in the meantime')).toBe('signed in')
  })
})

describe('wrong passwords', () => {
  it('pause signing in after five, tell the owner once, and the pause doubles', async () => {
    const { email, password } = await registerPerson(app, 'paused@example.com')
    expect(await times(5, () => trySignIn(email, wrong))).toEqual(Array(5).fill('identity.wrong_credentials'))
    expect(await trySignIn(email, password)).toBe('identity.locked')
    await app.moveClock(31)
    expect(await trySignIn(email, wrong)).toBe('identity.wrong_credentials')
    await app.moveClock(31)
    expect(await trySignIn(email, password)).toBe('identity.locked')
    await app.moveClock(30)
    expect(await trySignIn(email, password)).toBe('signed in')
    expect(await locks(email)).toBe(1)
    expect(await times(4, () => trySignIn(email, wrong))).toEqual(Array(4).fill('identity.wrong_credentials'))
    expect(await trySignIn(email, password)).toBe('signed in')
  })

  it('pause an address nobody has just the same, and write to nobody', async () => {
    const answers = await times(6, () => trySignIn('ghost@example.com', wrong))
    expect(answers).toEqual([...Array<string>(5).fill('identity.wrong_credentials'), 'identity.locked'])
  })

  it('are answered five times at most, however many are tried at once', async () => {
    const { email, password } = await registerPerson(app, 'raced@example.com')
    const answers = await Promise.all(Array.from({ length: 50 }, () => trySignIn(email, wrong)))
    expect(answers.filter((answer) => answer === 'identity.wrong_credentials')).toHaveLength(5)
    expect(answers.filter((answer) => answer === 'identity.locked')).toHaveLength(45)
    expect(await trySignIn(email, password)).toBe('identity.locked')
    expect(await locks(email)).toBe(1)
  })

  it('that pause an account while the right one is still being checked are not revealed by its answer', async () => {
    const { email, password } = await registerPerson(app, 'meanwhile@example.com')
    const slow: Passwords = {
      ...passwords,
      async check(...given) {
        await Promise.all(Array.from({ length: 5 }, () => trySignIn(email, wrong)))
        return passwords.check(...given)
      },
    }
    const visitor = { app: 'web', address: '127.0.0.1', userAgent: 'test' } as const
    await expect(signIn(app.platform, slow, { email, password }, visitor)).rejects.toThrow('identity.locked')
  })

  it('of others do not pause the right password of many devices at once', async () => {
    const { email, password } = await registerPerson(app, 'devices@example.com')
    const answers = await Promise.all(Array.from({ length: 12 }, () => trySignIn(email, password)))
    expect(new Set(answers)).toEqual(new Set(['signed in']))
  })

  it('from one network leave the owner’s alone', async () => {
    const { email, password } = await registerPerson(app, 'neighbour@example.com')
    await times(6, () => trySignInFrom('198.51.100.7', email, wrong))
    expect(await trySignInFrom('198.51.100.200', email, password)).toBe('identity.locked')
    expect(await trySignInFrom('192.0.2.1', email, password)).toBe('signed in')
  })

  it('from everywhere pause new networks, never one the owner has used, and not for long', async () => {
    const { email, password } = await registerPerson(app, 'spread@example.com')
    expect(await trySignInFrom('192.0.2.1', email, password)).toBe('signed in')
    await times(50, (index) => trySignInFrom(`10.9.${index}.1`, email, wrong))
    expect(await trySignInFrom('10.10.0.1', email, password)).toBe('identity.locked')
    expect(await trySignInFrom('192.0.2.99', email, wrong)).toBe('identity.wrong_credentials')
    expect(await locks(email)).toBe(1)
    await app.moveClock(901)
    expect(await trySignInFrom('10.10.0.1', email, password)).toBe('signed in')
  })

  it('are forgotten by a reset link, so a stranger’s guesses end there', async () => {
    const { email } = await registerPerson(app, 'rescued@example.com')
    await times(5, () => trySignIn(email, wrong))
    await createTestBrowser(app).send('POST', '/v1/passwords/forgot', { email })
    await app.runJobs()
    const [token] = await mailedTokens(app, email, 'reset')
    const password = 'another evening in the stalls'
    await createTestBrowser(app).send('POST', '/v1/passwords/reset', { token, password })
    expect(await trySignIn(email, password)).toBe('signed in')
  })
})
