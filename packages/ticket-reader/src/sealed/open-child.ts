import { spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import type { ReadOptions } from '../read-file.ts'
import type { Reading } from '../report.ts'
import { childCommand } from './child-command.ts'
import { encodeFrame, readFrames } from './frames.ts'
import { residentMemory } from './resident-memory.ts'
import { trustAnswer } from './trust-answer.ts'

export interface ChildLimits {
  wallMs: number
  rssBytes: number
  cpuSeconds: number
}

export interface Child {
  pid: number | undefined
  /** One file; `null` when the child broke over it, and it is gone then. */
  read(bytes: Uint8Array, options: ReadOptions): Promise<Reading | null>
  alive(): boolean
  kill(): void
}

/** All pictures and the report of one file. */
const mostAnswerBytes = 96 * 1024 * 1024
const watchMs = 100

/** Starts a sealed process; while it waits for a file it does not keep this one from ending. */
export function openChild(limits: ChildLimits, inside?: string): Child {
  const [command, ...rest] = childCommand(limits.cpuSeconds, inside)
  const child = spawn(command, rest, { env: {}, cwd: '/', stdio: ['pipe', 'pipe', 'ignore'] })
  const pipes = [child.stdin, child.stdout] as unknown as Socket[]
  const answers = readFrames(child.stdout, mostAnswerBytes)
  let gone = false
  const kill = () => {
    gone = true
    child.kill('SIGKILL')
  }
  for (const emitter of [child, child.stdin, child.stdout]) emitter.on('error', kill)
  child.on('exit', () => (gone = true))
  const hold = (held: boolean) => {
    for (const one of [child, ...pipes])
      if (held) one.ref()
      else one.unref()
  }
  hold(false)

  async function watch(stopped: () => boolean): Promise<void> {
    while (!stopped() && !gone) {
      if (child.pid && (await residentMemory(child.pid)) > limits.rssBytes) kill()
      await new Promise((resolve) => setTimeout(resolve, watchMs))
    }
  }

  async function read(bytes: Uint8Array, options: ReadOptions): Promise<Reading | null> {
    hold(true)
    let done = false
    const timer = setTimeout(kill, limits.wallMs)
    void watch(() => done)
    try {
      for (const part of encodeFrame([Buffer.from(JSON.stringify(options)), bytes])) child.stdin.write(part)
      const answer = await answers.next()
      const reading = answer.done ? null : trustAnswer(answer.value)
      if (!reading) kill()
      return reading
    } catch {
      kill()
      return null
    } finally {
      done = true
      clearTimeout(timer)
      hold(false)
    }
  }

  return { pid: child.pid, read, alive: () => !gone, kill }
}
