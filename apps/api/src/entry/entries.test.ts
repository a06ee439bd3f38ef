import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createTestDatabase, type TestDatabase } from '@fullhouse/testkit/database'
import { node } from '@fullhouse/testkit/project-root'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadKeys } from '../platform/keys.ts'
import { testEnvironment } from '../testing/test-environment.ts'

const run = promisify(execFile)
const here = dirname(fileURLToPath(import.meta.url))

let database: TestDatabase
let given: ReturnType<typeof testEnvironment>
beforeAll(async () => {
  database = await createTestDatabase()
  given = testEnvironment(database.appUrl)
  loadKeys(given.environment['KEYS_FILE'] as string, false)
})
afterAll(async () => {
  given.remove()
  await database.drop()
})

const start = (entry: string, ...args: string[]) =>
  run(node, [`${here}/${entry}`, ...args], {
    env: { PATH: process.env['PATH'], ...given.environment },
    timeout: 30_000,
  })

describe('invariants.ts', () => {
  it('prints one line per invariant and ends well when none is broken', async () => {
    const { stdout } = await start('invariants.ts')
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { invariant: string; count: number })
    expect(lines.map((line) => line.invariant)).toContain('platform.message_beyond_its_channel')
    expect(lines.filter((line) => line.count > 0)).toEqual([])
  })

  it('fails when one is broken', async () => {
    const { default: pg } = await import('pg')
    const client = new pg.Client({ connectionString: database.ownerUrl })
    await client.connect()
    await client.query(`insert into platform.channel values ('probe', 1)`)
    await client.query(`insert into platform.channel_message values ('probe', 2, 'probe', '{}')`)
    await client.end()
    await expect(start('invariants.ts')).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('{"invariant":"platform.message_beyond_its_channel","count":1}') as string,
    })
  })
})

describe('rotate-key.ts', () => {
  it('puts a new key in front and keeps the old one', async () => {
    const file = given.environment['KEYS_FILE'] as string
    const before = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { kid: string }[]>
    await start('rotate-key.ts', 'access')
    const after = loadKeys(file, true)
    expect(after.access).toHaveLength(2)
    expect(after.access[1]?.kid).toBe(before['access']?.[0]?.kid)
    expect(after.pepper).toEqual(before['pepper'])
  })

  it('asks which key when it does not know', async () => {
    await expect(start('rotate-key.ts', 'front-door')).rejects.toMatchObject({ code: 2 })
  })
})
