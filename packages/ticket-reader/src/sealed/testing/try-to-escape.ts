// Runs where the reader runs and tries what a taken-over decoder would; says what came of it.
import { spawnSync } from 'node:child_process'
import dgram from 'node:dgram'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { lockDown } from '../lock-down.ts'

const [, , ownPort = '9', secretFile = '/etc/passwd', openTheNet] = process.argv

// With `open-the-net` the door of JavaScript stays open, to see whether the system's holds alone.
if (openTheNet !== 'open-the-net') lockDown()

const attempt = async (what: () => unknown) => {
  try {
    await what()
    return 'did it'
  } catch (error) {
    return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : 'failed'
  }
}

const connect = () =>
  new Promise((resolve, reject) => {
    const socket = net.connect(Number(ownPort), '127.0.0.1')
    socket.once('connect', resolve).once('error', reject)
  })

const send = () =>
  new Promise((resolve, reject) => {
    const socket = dgram.createSocket('udp4')
    socket.once('error', reject)
    socket.send('hello', 9, '192.0.2.1', (error) => (error ? reject(error) : resolve(null)))
  })

const outcome = {
  readPasswords: await attempt(() => readFileSync('/etc/passwd')),
  readSecret: await attempt(() => readFileSync(secretFile)),
  listHome: await attempt(() => readdirSync(os.homedir())),
  writeFile: await attempt(() => writeFileSync(join(os.tmpdir(), 'escaped'), 'x')),
  spawnProcess: await attempt(() => {
    const { error } = spawnSync('/bin/true')
    if (error) throw error
  }),
  startThread: await attempt(() => new Worker('1', { eval: true })),
  connect: await attempt(connect),
  sendDatagram: await attempt(send),
  fetch: await attempt(() => fetch(`http://127.0.0.1:${ownPort}/`)),
  environment: Object.keys(process.env).filter((name) => name !== 'TZ').length,
}
process.stdout.write(JSON.stringify(outcome), () => process.exit(0))
