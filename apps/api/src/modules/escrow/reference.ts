import { randomInt } from 'node:crypto'

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** What people read out on the phone, "FH-7K3M-Q9XB": 31^8 of them, no look-alike letters. */
export function newReference(): string {
  const part = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `FH-${part()}-${part()}`
}
