import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { type Keys, newest } from '#platform/keys'

/** What a code says: which credential of which ticket, for which date. Enough to refuse a wrong date offline. */
export interface TicketCode {
  credentialId: string
  ticketId: string
  occurrenceId: string
  version: number
}

const prefix = 'FH1'

/**
 * The text of a ticket's barcode: `FH1.<key id>.<payload>.<Ed25519 signature>`, URL-safe base64. Ed25519 is
 * deterministic (RFC 8032), so the code of a credential is computed when shown and stored nowhere.
 */
export function writeCode(keys: Keys['ticket'], code: TicketCode, keyId?: string): string {
  const key = keyId === undefined ? newest(keys) : keys.find((entry) => entry.kid === keyId)
  if (!key) throw new Error(`ticket key ${keyId} is not known`)
  const payload = packCode(code)
  const signature = sign(null, payload, createPrivateKey(key.privateKey))
  return [prefix, key.kid, payload.toString('base64url'), signature.toString('base64url')].join('.')
}

/** Reads a code; `null` for anything we did not sign. */
export function readCode(keys: Keys['ticket'], text: string): TicketCode | null {
  const [start, kid, payloadText, signatureText, ...rest] = text.trim().split('.')
  const key = keys.find((entry) => entry.kid === kid)
  if (start !== prefix || !key || !payloadText || !signatureText || rest.length > 0) return null
  const payload = Buffer.from(payloadText, 'base64url')
  const signature = Buffer.from(signatureText, 'base64url')
  if (payload.length !== 50 || !verify(null, payload, createPublicKey(key.publicKey), signature)) return null
  return {
    credentialId: readUuid(payload, 0),
    ticketId: readUuid(payload, 16),
    occurrenceId: readUuid(payload, 32),
    version: payload.readUInt16BE(48),
  }
}

function packCode(code: TicketCode): Buffer {
  const version = Buffer.alloc(2)
  version.writeUInt16BE(code.version)
  return Buffer.concat([packUuid(code.credentialId), packUuid(code.ticketId), packUuid(code.occurrenceId), version])
}

const packUuid = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')

function readUuid(bytes: Buffer, offset: number): string {
  const hex = bytes.toString('hex', offset, offset + 16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
