import { randomBytes } from 'node:crypto'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

function random(length: number): string {
  let out = ''
  // 248 = 4 × 62: bytes above it would make the first letters likelier.
  while (out.length < length) for (const byte of randomBytes(length)) if (byte < 248) out += letters[byte % 62]
  return out.slice(0, length)
}

export const newId = (prefix: string): string => `${prefix}_${random(24)}`

export const newSecret = (id: string): string => `${id}_secret_${random(25)}`

export const newToken = (): string => random(32)
