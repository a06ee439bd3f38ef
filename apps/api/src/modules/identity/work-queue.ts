import { platformProblems } from '@fullhouse/contracts/problem'
import { refuseUnless } from '#platform/problem'

/** Runs at most `atOnce` works at a time and lets `waiting` wait; more are refused with platform.busy. */
export function createQueue(limits: { atOnce: number; waiting: number }) {
  const line: (() => void)[] = []
  let running = 0
  return async function run<T>(work: () => Promise<T>): Promise<T> {
    if (running >= limits.atOnce) {
      refuseUnless(line.length < limits.waiting, platformProblems.busy)
      await new Promise<void>((resolve) => line.push(resolve))
    } else running += 1
    try {
      return await work()
    } finally {
      // The place passes straight to the next in line, so it is never free in between.
      const next = line.shift()
      if (next) next()
      else running -= 1
    }
  }
}
