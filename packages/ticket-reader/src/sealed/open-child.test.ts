import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { openChild, type Child, type ChildLimits } from './open-child.ts'

const misbehave = fileURLToPath(new URL('testing/misbehave.ts', import.meta.url))
const children: Child[] = []
const open = (limits: Partial<ChildLimits> = {}) => {
  const child = openChild({ wallMs: 10_000, rssBytes: 1 << 30, cpuSeconds: 20, ...limits }, misbehave)
  children.push(child)
  return child
}
const tell = (child: Child, way: string) => child.read(Buffer.from(way), {})

afterEach(() => {
  for (const child of children.splice(0)) child.kill()
})

const stopped = async (pid: number | undefined) => {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      process.kill(pid!, 0)
    } catch {
      return true
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return false
}

describe('what a sealed child says', () => {
  it('is taken when it is a report with the pictures it names, file after file', async () => {
    const child = open()
    for (let file = 0; file < 3; file += 1) {
      const reading = await tell(child, 'behave')
      expect(reading?.report.tickets[0]?.payload).toBe('A')
      expect(reading?.pictures).toHaveLength(1)
    }
    expect(child.alive()).toBe(true)
  })

  it.each(['lie', 'contradict', 'show-another', 'picture-of-script', 'no-json', 'flood'])(
    'is not taken when it would %s, and the child is ended',
    async (way) => {
      const child = open()
      expect(await tell(child, way)).toBeNull()
      expect(await stopped(child.pid)).toBe(true)
    },
  )
})

describe('a sealed child that', () => {
  it.each(['leave', 'crash'])('would %s is told apart from one that answers', async (way) => {
    expect(await tell(open(), way)).toBeNull()
  })

  it.each(['hang', 'spin', 'babble'])('would %s is ended when its time is over', async (way) => {
    const child = open({ wallMs: 1_500 })
    const started = performance.now()
    expect(await tell(child, way)).toBeNull()
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(await stopped(child.pid)).toBe(true)
  })

  it('takes more memory than it may is ended', async () => {
    const started = performance.now()
    expect(await tell(open({ rssBytes: 300 << 20 }), 'hoard')).toBeNull()
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it.runIf(process.platform === 'linux')('takes more of the processor than it may is ended by the system', async () => {
    const started = performance.now()
    expect(await tell(open({ cpuSeconds: 2, wallMs: 55_000 }), 'spin')).toBeNull()
    expect(performance.now() - started).toBeLessThan(50_000)
  })
})
