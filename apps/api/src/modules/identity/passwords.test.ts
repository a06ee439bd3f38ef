import bcrypt from 'bcryptjs'
import { describe, expect, it } from 'vitest'
import { createPasswords } from './passwords.ts'
import { createQueue } from './work-queue.ts'

const cheap = createPasswords({ cheapPasswords: true })
const strong = createPasswords({ cheapPasswords: false })
const password = 'vinterkväll i Göteborg'

describe('passwords', () => {
  it('are hashed with argon2id at OWASP’s parameters', async () => {
    const hash = await strong.hash(password)
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await strong.check(password, hash)).toBe('right')
    expect(await strong.check(`${password}!`, hash)).toBe('wrong')
  })

  it('hash differently each time', async () => {
    expect(await cheap.hash(password)).not.toBe(await cheap.hash(password))
  })

  it('are the same however the keyboard composes an accent', async () => {
    expect(await cheap.check(password.normalize('NFD'), await cheap.hash(password))).toBe('right')
  })

  it('hashed with weaker parameters or bcrypt are right but outdated', async () => {
    expect(await strong.check(password, await cheap.hash(password))).toBe('right_but_outdated')
    const old = await bcrypt.hash(password, 4)
    expect(await cheap.check(password, old)).toBe('right_but_outdated')
    expect(await cheap.check(password, old.replace('$2b$', '$2y$'))).toBe('right_but_outdated')
    expect(await cheap.check('something else entirely', old)).toBe('wrong')
  })

  it('are wrong for an account nobody has, even the decoy’s own', async () => {
    expect(await cheap.check('nobody has this password', null)).toBe('wrong')
  })

  it('never work against something that is not a hash', async () => {
    await expect(cheap.check(password, 'no password')).resolves.toBe('wrong')
  })
})

describe('the queue before the hashing', () => {
  it('runs no more at once than it says, and refuses what would wait too long', async () => {
    const run = createQueue({ atOnce: 2, waiting: 3 })
    let running = 0
    let most = 0
    const work = async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setTimeout(resolve, 5))
      running -= 1
    }
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => run(work)))
    expect(most).toBe(2)
    expect(results.filter((result) => result.status === 'rejected').map((result) => result.reason.message)).toEqual(
      Array(3).fill('platform.busy'),
    )
    await expect(run(async () => 'free again')).resolves.toBe('free again')
  })

  it('goes on after a work that failed', async () => {
    const run = createQueue({ atOnce: 1, waiting: 5 })
    await expect(run(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await expect(run(async () => 1)).resolves.toBe(1)
  })
})
