// The last one standing: learns from its parent, over stdin, what must not outlive it. When stdin closes
// (the parent is gone, however it went) whatever is still on the list is stopped, newest first.
import { rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { stopProcess } from './stop-process.mjs'

const processes = new Map()
const folders = new Set()
let chain = Promise.resolve()

async function handle(order) {
  if (order.watch) processes.set(order.watch, order)
  if (order.forget) processes.delete(order.forget)
  if (order.folder) folders.add(order.folder)
  if (order.forgetFolder) folders.delete(order.forgetFolder)
}

async function cleanUp() {
  for (const { watch, signal, group, graceMs } of [...processes.values()].reverse()) {
    await stopProcess(watch, { signal, group, graceMs })
  }
  for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})

createInterface({ input: process.stdin })
  .on('line', (line) => {
    chain = chain.then(() => handle(JSON.parse(line)))
  })
  .on('close', () => {
    void chain.then(cleanUp).finally(() => process.exit(0))
  })
