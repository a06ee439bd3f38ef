import { OfflineProblem } from '@fullhouse/api-client'
import { expect, it, vi } from 'vitest'
import { createUploads, type Uploads } from './uploads.ts'

function start({ send }: { send: Parameters<Uploads['sendWith']>[0] }) {
  const uploads = createUploads()
  uploads.sendWith(send)
  return uploads
}

const file = (name: string, size = 4) => new File(['x'.repeat(size)], name)
const states = (uploads: Uploads) => uploads.list().map((upload) => `${upload.file.name} ${upload.state}`)

it('sends one after the other and forgets what has arrived', async () => {
  const sent: string[] = []
  const uploads = start({ send: async ({ name }) => sent.push(name) })
  uploads.add([file('one.pdf'), file('two.pdf')])
  expect(states(uploads)).toEqual(['one.pdf sending', 'two.pdf waiting'])
  await vi.waitFor(() => expect(uploads.list()).toEqual([]))
  expect(sent).toEqual(['one.pdf', 'two.pdf'])
})

it('says at once what is empty or too large, and does not send it', async () => {
  const send = vi.fn(async () => undefined)
  const uploads = start({ send })
  const large = file('film.mov')
  Object.defineProperty(large, 'size', { value: 11 * 1024 * 1024 })
  uploads.add([file('nothing.pdf', 0), large])
  expect(uploads.list().map(({ reason }) => reason)).toEqual(['empty', 'too_large'])
  expect(send).not.toHaveBeenCalled()
})

it('stops all that waits when nobody answers, and goes on from there', async () => {
  let online = false
  const sent: string[] = []
  const uploads = start({
    send: async ({ name }) => {
      if (!online) throw new OfflineProblem()
      sent.push(name)
    },
  })
  uploads.add([file('one.pdf'), file('two.pdf')])
  await vi.waitFor(() => expect(states(uploads)).toEqual(['one.pdf stopped', 'two.pdf stopped']))
  online = true
  uploads.resume()
  await vi.waitFor(() => expect(sent).toEqual(['one.pdf', 'two.pdf']))
})

it('takes no more than there is room for, and says how many stayed out', () => {
  const uploads = start({ send: () => new Promise(() => undefined) })
  expect(uploads.add([file('one.pdf'), file('two.pdf'), file('three.pdf')], 2)).toBe(1)
  expect(states(uploads)).toEqual(['one.pdf sending', 'two.pdf waiting'])
})

it('breaks off what is taken out while it is being sent', async () => {
  let aborted = false
  const uploads = start({
    send: (_, __, signal) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => {
          aborted = true
          reject(new Error('aborted'))
        }),
      ),
  })
  uploads.add([file('one.pdf')])
  uploads.remove(uploads.list()[0]?.key ?? '')
  await vi.waitFor(() => expect(aborted).toBe(true))
  expect(uploads.list()).toEqual([])
})
