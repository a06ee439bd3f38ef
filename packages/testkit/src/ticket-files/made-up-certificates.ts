import { generateKeyPairSync, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

const der = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  const size = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), body])
}
const list = (...parts: Uint8Array[]) => der(0x30, ...parts)
const words = (value: string) => der(0x0c, Buffer.from(value))
const number = (value: number) => der(0x02, Buffer.from([value]))
const time = (value: string) => der(0x17, Buffer.from(value))

// sha256WithRSAEncryption; commonName, organizationName, organizationalUnitName, userId.
const sha256WithRsa = list(Buffer.from('06092a864886f70d01010b', 'hex'), Buffer.from('0500', 'hex'))
const parts = { CN: '0603550403', O: '060355040a', OU: '060355040b', UID: '060a0992268993f22c640101' } as const
type Name = Partial<Record<keyof typeof parts, string>>

const nameOf = (name: Name) =>
  list(
    ...Object.entries(name).map(([part, value]) =>
      der(0x31, list(Buffer.from(parts[part as keyof typeof parts], 'hex'), words(value))),
    ),
  )

function certificate(serial: number, subject: Name, issuer: Name, publicKey: KeyObject, issuerKey: KeyObject): string {
  const body = list(
    der(0xa0, number(2)),
    number(serial),
    sha256WithRsa,
    nameOf(issuer),
    list(time('260101000000Z'), time('360101000000Z')),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, issuerKey))
  const base64 = list(body, sha256WithRsa, signature).toString('base64')
  return `-----BEGIN CERTIFICATE-----\n${base64.replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`
}

export interface PassCertificates {
  wwdr: string
  signerCert: string
  signerKey: string
}

let made: PassCertificates | undefined

/** A pass signer vouched for by a made-up authority, never by Apple. New keys in every process. */
export function madeUpCertificates(passType: string, team: string): PassCertificates {
  if (made) return made
  const authority = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const signer = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const authorityName: Name = { O: 'Invented Pass Authority', CN: 'Invented Pass Authority' }
  const signerName: Name = { UID: passType, CN: `Pass Type ID: ${passType}`, OU: team, O: 'Invented Box Office' }
  made = {
    wwdr: certificate(1, authorityName, authorityName, authority.publicKey, authority.privateKey),
    signerCert: certificate(2, signerName, authorityName, signer.publicKey, authority.privateKey),
    signerKey: signer.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
  }
  return made
}
