import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, statfs } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Storage } from './storage.ts'

/** One or more plain segments: nothing that could leave the folder or hide in it. */
const safeKey = /^[a-z0-9][a-z0-9_-]*(\/[A-Za-z0-9][A-Za-z0-9_.-]*)+$/

/** A full disk stops a database that shares it; the desk must hear of it before. */
const leastFree = 0.03

/** Files in one folder, readable by the product's user only. A file is there whole or not at all. */
export function createDiskStorage(folder: string): Storage {
  const root = resolve(folder)
  const path = (key: string): string => {
    if (!safeKey.test(key) || key.length > 200) throw new Error(`not a storage key: ${JSON.stringify(key)}`)
    return join(root, key)
  }
  return {
    put: (key, content) => writeWhole(path(key), content),
    async get(key) {
      try {
        return await readFile(path(key))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
    remove: (key) => rm(path(key), { force: true }),
    async check() {
      const probe = join(root, `.probe-${randomUUID()}`)
      try {
        await writeWhole(probe, Buffer.from('ok'))
      } finally {
        await rm(probe, { force: true })
      }
      const { bavail, blocks } = await statfs(root)
      if (bavail < blocks * leastFree)
        throw new Error(`only ${Math.floor((bavail / blocks) * 100)} % of the disk is free`)
    },
  }
}

async function writeWhole(target: string, content: Uint8Array): Promise<void> {
  const folder = dirname(target)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${target}.${randomUUID()}.draft`
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await syncFolder(folder)
}

/** The rename itself must survive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
