import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { Refusal } from '../../refusal.ts'
import type { Encryption } from './find-encryption.ts'
import type { Dict, Value } from './read-value.ts'
import { rc4 } from './rc4.ts'

/** The bytes of one object's stream, decrypted. */
export type Decrypt = (stored: Uint8Array, number: number, generation: number) => Uint8Array

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const noIv = Buffer.alloc(16)

const md5 = (...parts: Uint8Array[]) => createHash('md5').update(Buffer.concat(parts)).digest()
const bytesOf = (value: Value | undefined) => Buffer.from(value instanceof Uint8Array ? value : [])
const numberOf = (value: Value | undefined, usual: number) => (typeof value === 'number' ? value : usual)

/** Opens what is encrypted against copying only, with an empty passphrase. Refuses what asks for one. */
export function openEncryption({ dict, id }: Encryption): Decrypt {
  const revision = numberOf(dict.get('R'), 0)
  if (dict.get('Filter') !== 'Standard' || revision < 2 || revision > 6) throw new Refusal('encrypted')
  if (revision >= 5) {
    const key = openAes256(dict, revision)
    return (stored) => aes(key, stored)
  }
  const key = openOlder(dict, id, revision)
  const isAes = methodOf(dict) === 'AESV2'
  return (stored, number, generation) => {
    const salt = Buffer.alloc(5)
    salt.writeUIntLE(number & 0xff_ff_ff, 0, 3)
    salt.writeUIntLE(generation & 0xff_ff, 3, 2)
    const own = md5(key, salt, Buffer.from(isAes ? 'sAlT' : '')).subarray(0, Math.min(key.length + 5, 16))
    return isAes ? aes(own, stored) : rc4(own, stored)
  }
}

function methodOf(dict: Dict): Value {
  const filters = dict.get('CF')
  const name = dict.get('StmF')
  const filter = filters instanceof Map && typeof name === 'string' ? filters.get(name) : undefined
  return filter instanceof Map ? (filter.get('CFM') ?? null) : null
}

function openOlder(dict: Dict, id: Uint8Array, revision: number): Buffer {
  const length = dict.get('V') === 1 ? 5 : Math.min(16, Math.max(5, numberOf(dict.get('Length'), 40) >> 3))
  const size = dict.get('V') === 4 ? 16 : length
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE(numberOf(dict.get('P'), 0) | 0)
  const hidden = revision >= 4 && dict.get('EncryptMetadata') === false ? Buffer.alloc(4, 0xff) : Buffer.alloc(0)
  let key = md5(padding, bytesOf(dict.get('O')).subarray(0, 32), permissions, id, hidden)
  if (revision >= 3) for (let round = 0; round < 50; round += 1) key = md5(key.subarray(0, size))
  key = key.subarray(0, size)
  const expected = bytesOf(dict.get('U'))
  let proof: Uint8Array = revision === 2 ? rc4(key, padding) : md5(padding, id)
  if (revision >= 3)
    for (let round = 0; round < 20; round += 1)
      proof = rc4(
        key.map((byte) => byte ^ round),
        proof,
      )
  if (Buffer.compare(proof, expected.subarray(0, proof.length)) !== 0) throw new Refusal('encrypted')
  return key
}

function openAes256(dict: Dict, revision: number): Buffer {
  const [user, packed] = [bytesOf(dict.get('U')), bytesOf(dict.get('UE'))]
  const hash = (salt: Buffer) => (revision === 5 ? createHash('sha256').update(salt).digest() : hardHash(salt))
  const opens = hash(user.subarray(32, 40)).equals(user.subarray(0, 32))
  if (!opens || packed.length < 32) throw new Refusal('encrypted')
  const opener = createDecipheriv('aes-256-cbc', hash(user.subarray(40, 48)), noIv).setAutoPadding(false)
  return Buffer.concat([opener.update(packed.subarray(0, 32)), opener.final()])
}

/** The hash of revision 6: SHA-2 over and over, sized by its own output. */
function hardHash(salt: Buffer): Buffer {
  let key = createHash('sha256').update(salt).digest()
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const block = Buffer.concat(Array.from({ length: 64 }, () => key))
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false)
    const mixed = cipher.update(block)
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3
    key = createHash(['sha256', 'sha384', 'sha512'][rest] ?? 'sha256')
      .update(mixed)
      .digest()
    last = mixed.at(-1) ?? 0
  }
  return key.subarray(0, 32)
}

function aes(key: Uint8Array, stored: Uint8Array): Uint8Array {
  const whole = stored.length - (stored.length % 16)
  if (whole < 32) return new Uint8Array()
  const opener = createDecipheriv(`aes-${key.length * 8}-cbc`, key, stored.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([opener.update(stored.subarray(16, whole)), opener.final()])
}
