// pnpm -s ticket:read FILE…: one JSON line a file, in the order given. Exit code 1 when any is no ticket.
import { openQueue } from '../sealed/open-queue.ts'
import { openReader } from '../sealed/open-reader.ts'
import { describeFile } from './describe-file.ts'

const atOnce = 2
// Package managers pass the `--` on that separates our arguments from theirs.
const files = process.argv.slice(2).filter((argument, index) => index > 0 || argument !== '--')
if (files.length === 0) {
  process.stderr.write('Usage: pnpm -s ticket:read FILE…\n')
  process.exit(1)
}

// Who reads on may stop early: `| head`.
process.stdout.on('error', () => process.exit(1))

const reader = openReader({ atOnce, filesPerChild: 50 })
const queue = openQueue(atOnce, files.length)
const lines = files.map((file) => queue.run(() => describeFile(file, reader)))
for (const pending of lines) {
  const line = await pending
  if (!line.ok) process.exitCode = 1
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
reader.close()
