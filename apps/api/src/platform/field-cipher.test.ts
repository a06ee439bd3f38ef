import { describe, expect, it } from 'vitest'
import { createFieldCipher } from './field-cipher.ts'
import { newKeys } from './keys.ts'
import { rotateKey } from './rotate-key.ts'

const keys = newKeys()
const cipher = createFieldCipher(keys.field)

describe('a sealed field', () => {
  it('opens again in its context, and looks different each time', () => {
    const sealed = cipher.seal('QR-4711 é', 'tickets.code')
    expect(cipher.open(sealed, 'tickets.code')).toBe('QR-4711 é')
    expect(cipher.seal('QR-4711 é', 'tickets.code')).not.toBe(sealed)
    expect(sealed).not.toContain('4711')
  })

  it('does not open in another context', () => {
    const sealed = cipher.seal('4711', 'tickets.code')
    expect(() => cipher.open(sealed, 'payouts.iban')).toThrow()
  })

  it('does not open when any byte was changed', () => {
    const sealed = cipher.seal('4711', 'tickets.code')
    const [kid, nonce, body] = sealed.split('.') as [string, string, string]
    for (const part of [nonce, body]) {
      const bytes = Buffer.from(part, 'base64url')
      for (let index = 0; index < bytes.length; index += 1) {
        const changed = Buffer.from(bytes)
        changed[index] = (changed[index] as number) ^ 1
        const text = changed.toString('base64url')
        const tampered = part === nonce ? [kid, text, body] : [kid, nonce, text]
        expect(() => cipher.open(tampered.join('.'), 'tickets.code')).toThrow()
      }
    }
  })

  it('still opens after the key was rotated, and new ones use the new key', () => {
    const sealed = cipher.seal('4711', 'tickets.code')
    const rotated = rotateKey(keys, 'field')
    const after = createFieldCipher(rotated.field)
    expect(after.open(sealed, 'tickets.code')).toBe('4711')
    expect(after.seal('4711', 'tickets.code').split('.')[0]).toBe(rotated.field[0]?.kid)
    expect(rotated.field).toHaveLength(2)
    expect(rotated.access).toBe(keys.access)
  })

  it('is lost with its key', () => {
    const sealed = cipher.seal('4711', 'tickets.code')
    expect(() => createFieldCipher(newKeys().field).open(sealed, 'tickets.code')).toThrow('is not known')
  })
})

describe('a sealed file', () => {
  const file = Buffer.from([0, 1, 2, 255, 0, 37])

  it('opens again in its context only, also after a rotation', () => {
    const sealed = cipher.sealBytes(file, 'intake.file')
    expect(cipher.openBytes(sealed, 'intake.file')).toEqual(file)
    expect(() => cipher.openBytes(sealed, 'tickets.page')).toThrow()
    expect(createFieldCipher(rotateKey(keys, 'field').field).openBytes(sealed, 'intake.file')).toEqual(file)
    expect(() => createFieldCipher(newKeys().field).openBytes(sealed, 'intake.file')).toThrow('is not known')
  })

  it('does not open when any byte was changed or it was cut', () => {
    const sealed = cipher.sealBytes(file, 'intake.file')
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed)
      changed[index] = (changed[index] as number) ^ 1
      expect(() => cipher.openBytes(changed, 'intake.file')).toThrow()
      expect(() => cipher.openBytes(sealed.subarray(0, index), 'intake.file')).toThrow()
    }
  })
})
