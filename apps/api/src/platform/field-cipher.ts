import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { type Keys, newest, secretKey } from './keys.ts'

/** Seals single fields at rest: AES-256-GCM, the key's id in front, bound to a context such as `tickets.code`. */
export interface FieldCipher {
  seal(plain: string, context: string): string
  /** Throws when the text was changed, belongs to another context, or its key is gone. */
  open(sealed: string, context: string): string
}

export function createFieldCipher(keys: Keys['field']): FieldCipher {
  return {
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
