import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { childCommand, hasEmptyNetwork } from './child-command.ts'

const attempts = fileURLToPath(new URL('testing/try-to-escape.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'reader-secret-'))
const secret = join(folder, 'secret')
let server: Server
let port: number
let calls = 0

beforeAll(async () => {
  writeFileSync(secret, 'nobody may read this')
  server = createServer((socket) => {
    calls += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as { port: number }).port
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

async function tryToEscape(file = secret, ...how: string[]) {
  const [command, ...rest] = childCommand(20, attempts)
  const run = await promisify(execFile)(command, [...rest, String(port), file, ...how], { env: {}, cwd: '/' })
  return JSON.parse(run.stdout) as Record<string, string | number>
}

describe('the process a file is read in', () => {
  it('reads no file of the system or of ours, writes none, starts no program and no thread', async () => {
    expect(await tryToEscape()).toMatchObject({
      readPasswords: 'ERR_ACCESS_DENIED',
      readSecret: 'ERR_ACCESS_DENIED',
      listHome: 'ERR_ACCESS_DENIED',
      writeFile: 'ERR_ACCESS_DENIED',
      spawnProcess: 'ERR_ACCESS_DENIED',
      startThread: 'ERR_ACCESS_DENIED',
      environment: 0,
    })
  })

  it('leaves by no link to a package of this repository and back up from there', async () => {
    const repository = fileURLToPath(new URL('../../../../', import.meta.url))
    for (const links of [
      'packages/ticket-reader/node_modules/@fullhouse/testkit',
      'node_modules/.pnpm/node_modules/@fullhouse/api',
    ]) {
      const file = `${repository}${links}/../../package.json`
      expect(readFileSync(file, 'utf8')).toContain('fullhouse')
      expect((await tryToEscape(file)).readSecret).toBe('ERR_ACCESS_DENIED')
    }
  })

  it('reaches nobody over the network', async () => {
    const outcome = await tryToEscape()
    expect(outcome).toMatchObject({ connect: 'ERR_ACCESS_DENIED', sendDatagram: 'ERR_ACCESS_DENIED' })
    expect(outcome.fetch).toBe('ReferenceError')
    expect(calls).toBe(0)
  })

  it('has an empty network where the system gives it one, whatever its JavaScript does', async ({ skip }) => {
    if (!hasEmptyNetwork()) skip('this user may not make a network of its own')
    const outcome = await tryToEscape(secret, 'open-the-net')
    expect([outcome.connect, outcome.sendDatagram, outcome.fetch]).not.toContain('did it')
    expect(calls).toBe(0)
  })
})
