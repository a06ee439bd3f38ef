import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Storage } from './storage.ts'
import { createDiskStorage } from './storage-disk.ts'

let folder: string
let storage: Storage
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fullhouse-storage-'))
  storage = createDiskStorage(join(folder, 'files'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('files on disk', () => {
  it('come back as they were put, the newest whole one', async () => {
    await storage.put('tickets/one.pdf', Buffer.from('first'))
    await Promise.all(
      Array.from({ length: 10 }, (_, n) => storage.put('tickets/one.pdf', Buffer.from(String(n).repeat(100_000)))),
    )
    const content = Buffer.from((await storage.get('tickets/one.pdf')) ?? '')
    expect(content).toHaveLength(100_000)
    expect(new Set(content).size).toBe(1)
    expect(await readdir(join(folder, 'files', 'tickets'))).toEqual(['one.pdf'])
  })

  it('are read by the product’s user only', async () => {
    await storage.put('tickets/mine', Buffer.from('x'))
    expect((await stat(join(folder, 'files', 'tickets', 'mine'))).mode & 0o777).toBe(0o600)
    expect((await stat(join(folder, 'files', 'tickets'))).mode & 0o777).toBe(0o700)
  })

  it('are gone after removal, which may be repeated', async () => {
    await storage.put('tickets/gone', Buffer.from('x'))
    await storage.remove('tickets/gone')
    await storage.remove('tickets/gone')
    expect(await storage.get('tickets/gone')).toBeNull()
  })

  it.each([
    '../secret',
    'tickets/../../secret',
    '/etc/passwd',
    'tickets//x',
    'tickets/.hidden',
    'tickets',
    'tickets/a\0b',
    `t/${'x'.repeat(300)}`,
  ])('cannot be named %j', async (key) => {
    await expect(async () => storage.get(key)).rejects.toThrow('not a storage key')
    await expect(async () => storage.put(key, Buffer.from('x'))).rejects.toThrow('not a storage key')
  })

  it('say when they cannot be written', async () => {
    await expect(storage.check()).resolves.toBeUndefined()
    await expect(createDiskStorage('/dev/null/files').check()).rejects.toThrow()
  })
})
