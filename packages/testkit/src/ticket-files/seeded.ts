import { createHash } from 'node:crypto'

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A random-looking code that is the same for the same words. */
export function seededCode(seed: string, length: number): string {
  const bytes = createHash('sha512').update(seed).digest()
  return Array.from({ length }, (_, at) => alphabet[bytes[at % bytes.length]! % alphabet.length]).join('')
}

/** A random-looking number of so many digits that is the same for the same words, never with a leading zero. */
export function seededDigits(seed: string, length: number): string {
  const bytes = createHash('sha512').update(seed).digest()
  return Array.from({ length }, (_, at) => (at === 0 ? 1 + (bytes[0]! % 9) : bytes[at % bytes.length]! % 10)).join('')
}
