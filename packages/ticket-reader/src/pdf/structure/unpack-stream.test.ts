import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../refusal.ts'
import { unpackStream } from './unpack-stream.ts'

const most = 10_000
const unpack = (filter: string | string[], packed: Uint8Array) =>
  Buffer.from(unpackStream(packed, [filter].flat(), most).bytes).toString('latin1')
const text = (words: string) => Buffer.from(words, 'latin1')

/** Codes of growing width, as a packer writes them. */
function lzwCodes(codes: readonly number[]): Buffer {
  let bits = ''
  let entries = -1
  for (const code of codes) {
    const next = Math.max(0, entries) + 259
    bits += code.toString(2).padStart(next >= 2_048 ? 12 : next >= 1_024 ? 11 : next >= 512 ? 10 : 9, '0')
    entries = code === 256 ? -1 : entries + 1
  }
  return Buffer.from((bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)))
}

describe('streams are unpacked as their filters say', () => {
  it('Flate, also twice, also by its short name', () => {
    const twice = deflateSync(deflateSync('Row F'))
    expect(unpack(['FlateDecode', 'Fl'], twice)).toBe('Row F')
  })

  it('Flate that breaks off or ends in rubbish, as far as it goes', () => {
    const words = Array.from({ length: 300 }, (_, index) => `seat ${index * 7919} `).join('')
    const packed = deflateSync(words)
    const half = unpack('FlateDecode', packed.subarray(0, packed.length >> 1))
    expect(half.length).toBeGreaterThan(100)
    expect(words.startsWith(half)).toBe(true)
    packed.fill(0, packed.length - 4)
    expect(unpack('FlateDecode', packed)).toBe(words)
  })

  it('LZW: the example of the PDF standard', () => {
    const packed = Buffer.from('800b6050220c0c8501', 'hex')
    expect(unpack('LZWDecode', packed)).toBe(text('\x2d\x2d\x2d\x2d\x2d\x41\x2d\x2d\x2d\x42').toString('latin1'))
  })

  it('LZW: through all widths of its codes', () => {
    // Each entry one longer than the one before: 1 + 2 + … + 120 letters.
    const runs = [256, 65, ...Array.from({ length: 119 }, (_, index) => 258 + index), 257]
    expect(unpack('LZW', lzwCodes(runs))).toBe('A'.repeat((120 * 121) / 2))
    const letters = Array.from({ length: 3_000 }, (_, index) => 97 + ((index * index) % 26))
    expect(unpack('LZW', lzwCodes([256, ...letters, 257]))).toBe(Buffer.from(letters).toString())
  })

  it('runs, hex and base 85', () => {
    expect(unpack('RunLengthDecode', Buffer.from([1, 65, 66, 254, 67, 128, 99]))).toBe('ABCCC')
    expect(unpack('ASCIIHexDecode', text('52 6F\n77 2>ff'))).toBe('Row ')
    expect(unpack('A85', text('9jqo^BlbD-BleB1DJ+*+F(f,q/0JhKF<GL>~>'))).toBe('Man is distinguished, not on')
    expect(unpack('ASCII85Decode', text('z9jqo~>'))).toBe('\0\0\0\0Man')
  })

  it('leaves pictures packed and says with what', () => {
    const unpacked = unpackStream(deflateSync('jpeg'), ['FlateDecode', 'DCT'], most)
    expect([Buffer.from(unpacked.bytes).toString(), unpacked.filter]).toEqual(['jpeg', 'DCTDecode'])
  })
})

describe('nothing unpacks to more than it may', () => {
  const refusal = (filter: string, packed: Uint8Array) => () => unpackStream(packed, [filter], most)

  it.each([
    ['FlateDecode', deflateSync(Buffer.alloc(20_000))],
    ['LZWDecode', lzwCodes([256, 65, ...Array.from({ length: 200 }, (_, index) => 258 + index), 257])],
    ['RunLengthDecode', Buffer.alloc(400, Buffer.from([129, 65]))],
    ['ASCII85Decode', Buffer.alloc(4_000, 'z')],
  ])('%s', (filter, packed) => {
    expect(refusal(filter, packed)).toThrow(new Refusal('unpacks_too_large'))
  })

  it('nor through endless filters', () => {
    expect(() => unpackStream(new Uint8Array(), Array<string>(9).fill('Fl'), most)).toThrow('unpacks_too_large')
  })
})
