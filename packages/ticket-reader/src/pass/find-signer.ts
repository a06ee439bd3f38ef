import { createHash } from 'node:crypto'
import type { BaseBlock } from 'asn1js'
import type { Certificate, SignerInfo } from 'pkijs'
import { IssuerAndSerialNumber } from 'pkijs'

const subjectKeyIdentifier = '2.5.29.14'

/** The certificate a signer names: by issuer and serial number, or (CMS version 3) by its key's identifier. */
export function findSigner(signer: SignerInfo, certificates: readonly Certificate[]): Certificate | undefined {
  const sid: unknown = signer.sid
  if (sid instanceof IssuerAndSerialNumber) {
    return certificates.find((one) => one.issuer.isEqual(sid.issuer) && one.serialNumber.isEqual(sid.serialNumber))
  }
  const wanted = hexOf(sid as BaseBlock)
  return certificates.find((one) => keyIdentifiers(one).includes(wanted))
}

function keyIdentifiers(certificate: Certificate): string[] {
  const stated = certificate.extensions?.find(({ extnID }) => extnID === subjectKeyIdentifier)
  const key = certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView
  const usual = createHash('sha1').update(key).digest('hex')
  // Behind the two bytes of an octet string's head.
  return stated ? [hex(stated.extnValue.valueBlock.valueHexView.subarray(2)), usual] : [usual]
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

const hexOf = (block: BaseBlock): string => {
  const { valueHexView } = block.valueBlock as { valueHexView?: Uint8Array }
  return hex(valueHexView ?? new Uint8Array())
}
