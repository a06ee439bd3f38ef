import { expect, it } from 'vitest'
import { openQueue, ReaderBusy } from './open-queue.ts'

const gate = () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { promise, open: resolve }
}

it('runs so many at once, lets so many wait and turns the next away', async () => {
  const queue = openQueue(2, 1)
  const gates = [gate(), gate(), gate()]
  const begun: number[] = []
  const runs = gates.map(({ promise }, index) =>
    queue.run(async () => {
      begun.push(index)
      await promise
      return index
    }),
  )
  await expect(queue.run(async () => 3)).rejects.toBeInstanceOf(ReaderBusy)
  expect(begun).toEqual([0, 1])
  gates[1]?.open()
  await runs[1]
  await Promise.resolve()
  expect(begun).toEqual([0, 1, 2])
  for (const one of gates) one.open()
  expect(await Promise.all(runs)).toEqual([0, 1, 2])
})

it('gives the place of a task that failed to the next', async () => {
  const queue = openQueue(1, 5)
  const failing = queue.run(() => Promise.reject(new Error('broken')))
  const next = queue.run(async () => 'done')
  await expect(failing).rejects.toThrow('broken')
  expect(await next).toBe('done')
})
