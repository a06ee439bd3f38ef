import { createHmac } from 'node:crypto'
import { type Keys, newest, secretKey } from '#platform/keys'

export interface Fingerprint {
  fingerprint: Buffer
  pepperId: string
}

/**
 * A code as one compares it, whatever file or symbology it came from: Unicode composed, and without the blanks and
 * control characters some issuers pad it with.
 */
export function normalPayload(payload: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is taken off
  return payload.normalize('NFC').replaceAll(/^[\s\u0000-\u001F\u007F]+|[\s\u0000-\u001F\u007F]+$/g, '')
}

/** What makes a barcode one of a kind: HMAC over the date and the normalised payload, whatever the symbology. */
export function fingerprintOf(pepper: Keys['pepper'], occurrenceId: string, payload: string): Fingerprint {
  const key = newest(pepper)
  return { fingerprint: print(key, `${occurrenceId}\n${normalPayload(payload)}`), pepperId: key.kid }
}

/** The same under every pepper still known: while they change, older rows carry older ones. */
export function fingerprintsOf(pepper: Keys['pepper'], occurrenceId: string, payload: string): Buffer[] {
  return pepper.map((key) => print(key, `${occurrenceId}\n${normalPayload(payload)}`))
}

/** The code alone, whatever the date: finds it under another event. */
export function payloadPrint(pepper: Keys['pepper'], payload: string): Buffer {
  return print(newest(pepper), `payload\n${normalPayload(payload)}`)
}

export function payloadPrints(pepper: Keys['pepper'], payload: string): Buffer[] {
  return pepper.map((key) => print(key, `payload\n${normalPayload(payload)}`))
}

const print = (key: Keys['pepper'][number], text: string): Buffer =>
  createHmac('sha256', secretKey(key)).update(text).digest()
