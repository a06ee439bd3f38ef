// npm start: brings the tools, starts the whole product and shows where it is. Needs Node 20 and npm, nothing else.
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { choosePorts } from './stack/environment.mjs'
import { openScreen } from './stack/screen.mjs'
import { createStack } from './stack/stack.mjs'
import { bringToolchain } from './stack/toolchain.mjs'
import { welcome } from './stack/welcome.mjs'

const { values: options } = parseArgs({ options: { dev: { type: 'boolean' }, apps: { type: 'string' } } })
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')
const dataDir = resolve(root, process.env.FULLHOUSE_DATA_DIR || '.data')
const screen = openScreen()
const steps = new Set()
let stack
let leaving

async function leave(code) {
  if (leaving) {
    screen.print('Stopping at once.')
    stack?.kill()
    return
  }
  leaving = true
  await Promise.all([...steps].map((stop) => stop()))
  const { killed } = (await stack?.stop()) ?? { killed: [] }
  if (killed.length) screen.problem(`Had to be killed: ${killed.join(', ')} did not stop by itself.`)
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    screen.print('\nStopping…')
    void leave(0)
  })
}
process.stdout.on('error', () => {})

try {
  screen.print(screen.bold('\nFullhouse\n'))
  const ports = choosePorts()
  const seed = process.env.FULLHOUSE_SEED || 'demo'
  // A stand-in folder of apps (used by the starter's own tests) brings nothing to install.
  if (!options.apps) await bringToolchain({ root, screen, stops: steps })
  const apps = options.apps ? resolve(options.apps) : join(root, 'apps')
  const stopMs = Number(process.env.FULLHOUSE_STOP_SECONDS || 10) * 1000
  stack = createStack({ root, apps, dataDir, ports, screen, dev: options.dev, seed, stopMs })
  const started = await stack.start()
  screen.print(welcome({ ...started, screen }))
  if (started.problem) screen.problem(started.problem)
  const sentence = await stack.broken
  if (!leaving) screen.problem(sentence)
} catch (error) {
  if (!leaving) screen.problem(error.message)
}
if (!leaving) await leave(1)
