import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { type Keys, newest, secretKey } from './keys.ts'

/** Seals single fields at rest: AES-256-GCM, the key's id in front, bound to a context such as `tickets.code`. */
export interface FieldCipher {
  seal(plain: string, context: string): string
  /** Throws when the text was changed, belongs to another context, or its key is gone. */
  open(sealed: string, context: string): string
  /** The same for whole files: bytes in, bytes out. */
  sealBytes(plain: Uint8Array, context: string): Buffer
  openBytes(sealed: Uint8Array, context: string): Buffer
}

export function createFieldCipher(keys: Keys['field']): FieldCipher {
  return {
    ...fileCipher(keys),
    seal(plain, context) {
      const key = newest(keys)
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', secretKey(key), nonce).setAAD(Buffer.from(context))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return `${key.kid}.${nonce.toString('base64url')}.${body.toString('base64url')}`
    },
    open(sealed, context) {
      const [kid, nonce, body] = sealed.split('.')
      const key = keys.find((entry) => entry.kid === kid)
      if (!key || !nonce || !body) throw new Error(`cannot open a sealed field: key ${kid} is not known`)
      const bytes = Buffer.from(body, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', secretKey(key), Buffer.from(nonce, 'base64url'))
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(-16))
      return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8')
    },
  }
}

/** `<length of the key id><key id><nonce><body><tag>`. */
function fileCipher(keys: Keys['field']): Pick<FieldCipher, 'sealBytes' | 'openBytes'> {
  return {
    sealBytes(plain, context) {
      const key = newest(keys)
      const kid = Buffer.from(key.kid)
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', secretKey(key), nonce).setAAD(Buffer.from(context))
      return Buffer.concat([
        Buffer.from([kid.length]),
        kid,
        nonce,
        cipher.update(plain),
        cipher.final(),
        cipher.getAuthTag(),
      ])
    },
    openBytes(sealed, context) {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
      const start = 1 + (bytes[0] ?? 0)
      const kid = bytes.toString('utf8', 1, start)
      const key = keys.find((entry) => entry.kid === kid)
      if (!key || bytes.length < start + 28) throw new Error(`cannot open a sealed file: key ${kid} is not known`)
      const decipher = createDecipheriv('aes-256-gcm', secretKey(key), bytes.subarray(start, start + 12))
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(-16))
      return Buffer.concat([decipher.update(bytes.subarray(start + 12, -16)), decipher.final()])
    },
  }
}
