import { hash, verify } from '@node-rs/argon2'
import bcrypt from 'bcryptjs'
import type { Config } from '#platform/config'
import { createQueue } from './work-queue.ts'

/** OWASP Password Storage Cheat Sheet, Argon2id: m=19 MiB, t=2, p=1. Tests use the least the algorithm allows. */
const strong = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const cheap = { memoryCost: 8, timeCost: 1, parallelism: 1 }

const readable = /^\$(argon2id|2[aby])\$/

export interface Passwords {
  hash(password: string): Promise<string>
  /** With `null` for a hash (nobody has this address) it takes the same work and says no. */
  check(password: string, hash: string | null): Promise<'wrong' | 'right' | 'right_but_outdated'>
}

/** Argon2id at today's strength; bcrypt from earlier systems is accepted and reported as outdated. */
export function createPasswords(config: Pick<Config, 'cheapPasswords'>): Passwords {
  const cost = config.cheapPasswords ? cheap : strong
  const current = `m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}`
  // Each hash takes a core and 19 MiB: sign-in must not be a way to stop the house.
  const queue = createQueue({ atOnce: 2, waiting: 200 })
  const make = (password: string) => hash(normalised(password), cost)
  let decoy: Promise<string> | undefined
  return {
    hash: (password) => queue(() => make(password)),
    check: (password, stored) =>
      queue(async () => {
        decoy ??= make('nobody has this password')
        const known = stored !== null && readable.test(stored)
        const against = known ? stored : await decoy
        const right = await matches(normalised(password), against)
        if (!right || !known) return 'wrong'
        return against.startsWith(`$argon2id$v=19$${current}$`) ? 'right' : 'right_but_outdated'
      }),
  }
}

function matches(password: string, stored: string): Promise<boolean> {
  return /^\$2[aby]\$/.test(stored) ? bcrypt.compare(password, stored) : verify(stored, password)
}

/** The same letters typed on another keyboard are the same password (SP 800-63B-4 §3.1.1.2). */
export function normalised(password: string): string {
  return password.normalize('NFC')
}
