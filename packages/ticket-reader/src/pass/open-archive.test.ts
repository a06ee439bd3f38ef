import { bombPass, crowdedPass, slipPass } from '@fullhouse/testkit/ticket-files/index'
import { zip } from '@fullhouse/testkit/ticket-files/zip'
import { describe, expect, it } from 'vitest'
import { openArchive } from './open-archive.ts'

const entry = (name: string, bytes: string | Buffer = 'content') => ({ name, bytes: Buffer.from(bytes) })
const patched = (archive: Buffer, change: (copy: Buffer, directory: number) => void) => {
  const copy = Buffer.from(archive)
  change(copy, copy.indexOf(Buffer.from('PK\u0001\u0002')))
  return copy
}

describe('an archive', () => {
  it('gives its files by name, folders left out', () => {
    const files = openArchive(
      zip([entry('pass.json', '{}'), entry('en.lproj/', ''), entry('en.lproj/pass.strings', 'ü')]),
    )
    expect([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['pass.json', '{}'],
      ['en.lproj/pass.strings', 'ü'],
    ])
  })

  it.each(['parent', 'absolute', 'backslash', 'link', 'twice'] as const)('is unsafe: %s', async (how) => {
    const archive = await slipPass(how)
    expect(() => openArchive(archive)).toThrow('unsafe_archive')
  })

  it('is unsafe when an entry has one name in the directory and another where it stands', () => {
    const archive = patched(zip([entry('icon.png')]), (copy) => copy.write('pass.jso', copy.indexOf('icon.png')))
    expect(() => openArchive(archive)).toThrow('unsafe_archive')
  })

  it('unpacks to too much, whatever it says of itself', async () => {
    for (const lying of [false, true]) {
      const archive = await bombPass({ lying })
      expect(() => openArchive(archive)).toThrow('unpacks_too_large')
    }
  })

  it('unpacks to too much in many entries that each fit', () => {
    const part = Buffer.alloc(12 * 1024 * 1024)
    const archive = zip([entry('a', part), entry('b', part), entry('c', part)])
    expect(() => openArchive(archive)).toThrow('unpacks_too_large')
  })

  it('has too many entries', async () => {
    const archive = await crowdedPass()
    expect(() => openArchive(archive)).toThrow('unpacks_too_large')
  })

  it('is encrypted by its flags', () => {
    const archive = patched(zip([entry('pass.json')]), (copy, directory) => copy.writeUInt16LE(1, directory + 8))
    expect(() => openArchive(archive)).toThrow('encrypted')
  })

  it.each([
    ['cut off', (whole: Buffer) => whole.subarray(0, -10)],
    ['followed by something', (whole: Buffer) => Buffer.concat([whole, Buffer.from('tail')])],
    ['changed inside', (whole: Buffer) => patched(whole, (copy) => copy.fill(0xff, 40, 44))],
    [
      'of a wrong checksum',
      (whole: Buffer) => patched(whole, (copy, directory) => copy.fill(1, directory + 16, directory + 20)),
    ],
    [
      'of a wrong size',
      (whole: Buffer) => patched(whole, (copy, directory) => copy.fill(1, directory + 24, directory + 25)),
    ],
    [
      'packed in a way no wallet knows',
      (whole: Buffer) => patched(whole, (copy, directory) => copy.fill(9, directory + 10, directory + 11)),
    ],
    [
      'of fewer entries than it says',
      (whole: Buffer) => patched(whole, (copy) => void copy.writeUInt32LE(0x2_00_02, copy.length - 14)),
    ],
    ['nothing', () => Buffer.alloc(0)],
  ])('is damaged: %s', (_, damage) => {
    const whole = zip([entry('pass.json', 'some content that is long enough to be packed, packed, packed')])
    expect(() => openArchive(damage(whole))).toThrow('damaged')
  })
})
