import { X509Certificate } from 'node:crypto'
import type { Certificate, RelativeDistinguishedNames } from 'pkijs'

const commonName = '2.5.4.3'
const organization = '2.5.4.10'
const wwdr = 'Apple Worldwide Developer Relations Certification Authority'

const part = (name: RelativeDistinguishedNames, type: string): string | null => {
  const found = name.typesAndValues.find((one) => one.type === type)
  const value: unknown = found?.value.valueBlock.value
  return typeof value === 'string' ? value : null
}

export const nameOf = (name: RelativeDistinguishedNames): string | null => part(name, commonName)

/**
 * Whether Apple's authority for passes issued it, by name. Where the authority's own certificate is carried along,
 * it must also be the one whose key signed this.
 */
export function isIssuedByApple(certificate: Certificate, carried: readonly Certificate[]): boolean {
  if (nameOf(certificate.issuer) !== wwdr || part(certificate.issuer, organization) !== 'Apple Inc.') return false
  const authorities = carried.filter((one) => one !== certificate && one.subject.isEqual(certificate.issuer))
  const issued = read(certificate)
  return authorities.length === 0 || authorities.some((one) => issued.verify(read(one).publicKey))
}

const read = (certificate: Certificate): X509Certificate =>
  new X509Certificate(Buffer.from(certificate.toSchema().toBER()))
