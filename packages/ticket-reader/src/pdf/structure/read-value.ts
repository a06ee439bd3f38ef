import { Refusal } from '../../refusal.ts'

/** A pointer to the object of this number. */
export class Ref {
  readonly number: number

  constructor(number: number) {
    this.number = number
  }
}

/** Names are strings without their slash, texts are bytes, keywords and `null` are null. */
export type Value = number | boolean | string | null | Uint8Array | Ref | Value[] | Dict
export type Dict = Map<string, Value>

/** Where we stand in the bytes, and how many more steps reading may take before it is a trap. */
export interface Cursor {
  bytes: Uint8Array
  at: number
  left: number
}

const deepest = 100
/** Of a text: only the short ones of the encryption matter to anyone. */
const longestText = 1_000
const blanks = new Set([0, 9, 10, 12, 13, 32])
const delimiters = new Set(Buffer.from('()<>[]{}/%'))
const [slash, percent, open, shut, less, more, bracket, endBracket, backslash] = Buffer.from('/%()<>[]\\')

const spend = (cursor: Cursor, bytes: number): void => {
  cursor.at += bytes
  cursor.left -= bytes
  if (cursor.left < 0) throw new Refusal('too_hard')
}

/** To the next byte that means something. */
export function skipBlanks(cursor: Cursor): void {
  for (;;) {
    const byte = cursor.bytes[cursor.at]
    if (byte === undefined) return
    if (byte === percent)
      while (cursor.at < cursor.bytes.length && !isLineEnd(cursor.bytes[cursor.at])) spend(cursor, 1)
    else if (blanks.has(byte)) spend(cursor, 1)
    else return
  }
}

const isLineEnd = (byte: number | undefined): boolean => byte === 10 || byte === 13

/** A run of ordinary signs: a number, a keyword, the inside of a name. */
export function readWord(cursor: Cursor): string {
  const from = cursor.at
  let to = from
  for (let byte = cursor.bytes[to]; byte !== undefined && !blanks.has(byte) && !delimiters.has(byte);) {
    to += 1
    byte = cursor.bytes[to]
  }
  spend(cursor, to - from)
  return Buffer.from(cursor.bytes.buffer, cursor.bytes.byteOffset + from, Math.min(to - from, 200)).toString('latin1')
}

const unescapeName = (name: string): string =>
  name.includes('#')
    ? name.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : name

function readText(cursor: Cursor): Uint8Array {
  const text: number[] = []
  for (let nested = 0; cursor.at < cursor.bytes.length;) {
    const byte = cursor.bytes[cursor.at] ?? 0
    spend(cursor, 1)
    if (byte === backslash) {
      readEscape(cursor, text)
      continue
    }
    if (byte === open) nested += 1
    if (byte === shut && nested-- === 0) break
    if (text.length < longestText) text.push(byte)
  }
  return Uint8Array.from(text)
}

const escapes = new Map(Array.from(Buffer.from('nrtbf'), (sign, index) => [sign, [10, 13, 9, 8, 12][index] ?? 0]))

function readEscape(cursor: Cursor, text: number[]): void {
  const octal = /^[0-7]{1,3}/.exec(Buffer.from(cursor.bytes.subarray(cursor.at, cursor.at + 3)).toString('latin1'))?.[0]
  if (octal !== undefined) {
    spend(cursor, octal.length)
    text.push(Number.parseInt(octal, 8) & 255)
    return
  }
  const sign = cursor.bytes[cursor.at] ?? 0
  spend(cursor, 1)
  if (sign === 13 && cursor.bytes[cursor.at] === 10) spend(cursor, 1)
  if (!isLineEnd(sign)) text.push(escapes.get(sign) ?? sign)
}

function readHex(cursor: Cursor): Uint8Array {
  const end = cursor.bytes.indexOf(more ?? 0, cursor.at)
  const to = end === -1 ? cursor.bytes.length : end
  const digits = Buffer.from(cursor.bytes.subarray(cursor.at, Math.min(to, cursor.at + 2 * longestText)))
    .toString('latin1')
    .replaceAll(/[^0-9a-f]/gi, '')
  spend(cursor, to - cursor.at + 1)
  return Uint8Array.from(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex'))
}

function readNumber(cursor: Cursor, word: string): Value {
  if (word === 'true' || word === 'false') return word === 'true'
  const number = Number(word || Number.NaN)
  if (Number.isNaN(number)) return null
  const { at } = cursor
  if (/^\d{1,10}$/.test(word)) {
    skipBlanks(cursor)
    if (/^\d{1,5}$/.test(readWord(cursor))) {
      skipBlanks(cursor)
      if (readWord(cursor) === 'R') return new Ref(number)
    }
    cursor.at = at
  }
  return number
}

const startsWith = (cursor: Cursor, first: number | undefined, second: number | undefined): boolean =>
  cursor.bytes[cursor.at] === first && cursor.bytes[cursor.at + 1] === second

function readDict(cursor: Cursor, depth: number): Dict {
  const dict: Dict = new Map()
  for (;;) {
    skipBlanks(cursor)
    if (cursor.at >= cursor.bytes.length) return dict
    if (startsWith(cursor, more, more)) {
      spend(cursor, 2)
      return dict
    }
    if (cursor.bytes[cursor.at] !== slash) {
      // A broken file: pdf readers skip what is no key, and so do we, unless the object ends here.
      const from = cursor.at
      const skipped = readWord(cursor)
      if (skipped === 'endobj' || skipped === 'stream') {
        cursor.at = from
        return dict
      }
      if (cursor.at === from) spend(cursor, 1)
      continue
    }
    spend(cursor, 1)
    const name = unescapeName(readWord(cursor))
    const value = readValue(cursor, depth + 1)
    dict.set(name, value)
  }
}

function readArray(cursor: Cursor, depth: number): Value[] {
  const values: Value[] = []
  for (;;) {
    skipBlanks(cursor)
    if (cursor.at >= cursor.bytes.length) return values
    if (cursor.bytes[cursor.at] === endBracket) {
      spend(cursor, 1)
      return values
    }
    const from = cursor.at
    values.push(readValue(cursor, depth + 1))
    if (cursor.at === from) return values
  }
}

/** The value that starts here, read as leniently as pdf readers do. */
export function readValue(cursor: Cursor, depth = 0): Value {
  if (depth > deepest) throw new Refusal('too_hard')
  skipBlanks(cursor)
  const first = cursor.bytes[cursor.at]
  if (startsWith(cursor, less, less)) {
    spend(cursor, 2)
    return readDict(cursor, depth)
  }
  if (first === slash || first === open || first === less || first === bracket) spend(cursor, 1)
  if (first === slash) return unescapeName(readWord(cursor))
  if (first === open) return readText(cursor)
  if (first === less) return readHex(cursor)
  if (first === bracket) return readArray(cursor, depth)
  return readNumber(cursor, readWord(cursor))
}
