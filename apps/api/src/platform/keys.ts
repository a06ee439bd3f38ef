import { createSecretKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const Secret = z.object({ kid: z.string(), secret: z.string() })
const Pair = z.object({ kid: z.string(), privateKey: z.string(), publicKey: z.string() })

/**
 * All keys of the product, newest first in each list: the first one signs or encrypts, all of them verify or
 * decrypt. Rotating is putting a new one in front; removing an old one ends what it protected.
 */
export const KeyFile = z.object({
  /** RS256, access tokens. */
  access: z.array(Pair).min(1),
  /** Ed25519, ticket codes. */
  ticket: z.array(Pair).min(1),
  /** HMAC, refresh token successors (base64, 32 bytes). */
  refresh: z.array(Secret).min(1),
  /** AES-256-GCM, fields at rest. */
  field: z.array(Secret).min(1),
  /** HMAC pepper, barcode fingerprints. */
  pepper: z.array(Secret).min(1),
})
export type Keys = z.infer<typeof KeyFile>
export type KeyUse = keyof Keys

/** Reads the key file. Outside production a missing one is made; in production it must be there. */
export function loadKeys(path: string, production: boolean): Keys {
  try {
    return KeyFile.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    if (production) throw new Error(`KEYS_FILE is missing: ${path}`, { cause: error })
    createKeyFile(path)
    return KeyFile.parse(JSON.parse(readFileSync(path, 'utf8')))
  }
}

/** Two processes may start at once: the link is refused to the second, which then reads the first one's keys. */
function createKeyFile(path: string): void {
  const draft = writeDraft(path, newKeys())
  try {
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
}

export function saveKeys(path: string, keys: Keys): void {
  renameSync(writeDraft(path, keys), path)
}

function writeDraft(path: string, keys: Keys): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}.draft`
  writeFileSync(draft, JSON.stringify(keys, null, 2), { mode: 0o600 })
  return draft
}

export function newKeys(): Keys {
  return {
    access: [newPair('access')],
    ticket: [newPair('ticket')],
    refresh: [newSecret()],
    field: [newSecret()],
    pepper: [newSecret()],
  }
}

export function newPair(use: 'access' | 'ticket'): Keys['access'][number] {
  const { publicKey, privateKey } =
    use === 'access' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ed25519')
  return {
    kid: newKid(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

export function newSecret(): Keys['field'][number] {
  return { kid: newKid(), secret: randomBytes(32).toString('base64') }
}

function newKid(): string {
  return randomBytes(6).toString('base64url')
}

/** The newest key of a use: the one that signs or encrypts. */
export function newest<T>(keys: readonly T[]): T {
  return keys[0] as T
}

export function secretKey(entry: { secret: string }) {
  return createSecretKey(Buffer.from(entry.secret, 'base64'))
}
