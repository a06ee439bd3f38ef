import { createHmac, randomBytes } from 'node:crypto'
import { type Keys, secretKey } from '#platform/keys'

/** Opaque; only its hash is stored. */
export const newRefreshToken = (): string => randomBytes(32).toString('base64url')

/** Ruling 14: the next token is computed from the presented one, so a repeat of the request gets the same. */
export function successorOf(token: string, key: Keys['refresh'][number]): string {
  return createHmac('sha256', secretKey(key)).update(`fullhouse refresh\n${token}`).digest('base64url')
}
