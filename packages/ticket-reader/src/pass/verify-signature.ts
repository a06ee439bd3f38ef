import { createHash, createPublicKey, timingSafeEqual, verify } from 'node:crypto'
import { OctetString } from 'asn1js'
import type { SignerInfo } from 'pkijs'
import { Certificate, ContentInfo, SignedData } from 'pkijs'
import { findSigner } from './find-signer.ts'
import { isIssuedByApple, nameOf } from './who-issued.ts'

export interface SignatureVerdict {
  signature: 'valid' | 'invalid'
  issuer: 'apple' | 'unknown' | null
  signedBy: string | null
}

const invalid: SignatureVerdict = { signature: 'invalid', issuer: null, signedBy: null }
const digests: Record<string, string> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const messageDigest = '1.2.840.113549.1.9.4'

/**
 * Checks a detached CMS signature against what it signs, with the certificate it carries. When it was made does not
 * matter: events pass, certificates expire.
 */
export function verifySignature(signature: Uint8Array, signed: Uint8Array): SignatureVerdict {
  try {
    const content = ContentInfo.fromBER(new Uint8Array(signature))
    const data = new SignedData({ schema: content.content })
    const certificates = (data.certificates ?? []).filter((one): one is Certificate => one instanceof Certificate)
    const [signer] = data.signerInfos
    const certificate = signer && findSigner(signer, certificates)
    if (!certificate || !signs(signer, certificate, signed)) return invalid
    return {
      signature: 'valid',
      issuer: isIssuedByApple(certificate, certificates) ? 'apple' : 'unknown',
      signedBy: nameOf(certificate.subject)?.slice(0, 300) ?? null,
    }
  } catch {
    // Not a signature at all, or of a kind nobody signs passes with.
    return invalid
  }
}

function signs(signer: SignerInfo, certificate: Certificate, signed: Uint8Array): boolean {
  const digest = digests[signer.digestAlgorithm.algorithmId]
  if (digest === undefined) return false
  const spki = Buffer.from(certificate.subjectPublicKeyInfo.toSchema().toBER())
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' })
  const value = signer.signature.valueBlock.valueHexView
  const attributes = signer.signedAttrs
  if (!attributes) return verify(digest, signed, key, value)
  const stated: unknown = attributes.attributes.find(({ type }) => type === messageDigest)?.values[0]
  if (!(stated instanceof OctetString)) return false
  const expected = createHash(digest).update(signed).digest()
  const said = stated.valueBlock.valueHexView
  if (said.length !== expected.length || !timingSafeEqual(said, expected)) return false
  return verify(digest, new Uint8Array(attributes.encodedValue), key, value)
}
