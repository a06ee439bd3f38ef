import type { Call } from '@fullhouse/api-client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type ChannelNews, createRealtime } from './realtime.ts'

class FakeSocket extends EventTarget {
  static all: FakeSocket[] = []
  readyState: number = WebSocket.OPEN
  sent: unknown[] = []
  readonly url: string
  constructor(url: string) {
    super()
    this.url = url
    FakeSocket.all.push(this)
  }
  send(text: string) {
    this.sent.push(JSON.parse(text))
  }
  close() {
    this.readyState = WebSocket.CLOSED
    this.dispatchEvent(new Event('close'))
  }
  says(message: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }))
  }
}

const ticketCall = vi.fn(async () => ({ ticket: 'one use', expiresAt: '' }))
const start = () =>
  createRealtime({
    call: ticketCall as unknown as Call,
    open: (url) => new FakeSocket(url) as unknown as WebSocket,
    origin: 'ws://house',
    random: () => 1,
  })

/** The newest socket, opened. */
async function opened(): Promise<FakeSocket> {
  await vi.advanceTimersByTimeAsync(0)
  const socket = FakeSocket.all.at(-1)
  if (!socket) throw new Error('no socket')
  socket.dispatchEvent(new Event('open'))
  return socket
}

beforeEach(() => {
  FakeSocket.all = []
  ticketCall.mockClear()
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

it('takes a ticket, subscribes and hands on what it hears', async () => {
  const heard: ChannelNews[] = []
  start().listen('occurrence:1', (news) => heard.push(news))
  const socket = await opened()
  expect(socket.url).toBe('ws://house/v1/realtime?ticket=one%20use')
  expect(socket.sent).toEqual([{ type: 'subscribe', channel: 'occurrence:1' }])
  socket.says({ type: 'subscribed', channel: 'occurrence:1', seq: 4, gap: false })
  socket.says({ type: 'message', channel: 'occurrence:1', seq: 5, topic: 'listings.changed', data: {} })
  socket.says({ type: 'message', channel: 'occurrence:1', seq: 5, topic: 'listings.changed', data: {} })
  expect(heard).toEqual([{ kind: 'message', topic: 'listings.changed', data: {} }])
})

it('comes back after a lost line with a new ticket, resumes where it was, and says so when something was missed', async () => {
  const heard: ChannelNews[] = []
  start().listen('account:1', (news) => heard.push(news))
  const first = await opened()
  first.says({ type: 'subscribed', channel: 'account:1', seq: 7, gap: false })
  first.close()
  await vi.advanceTimersByTimeAsync(500)
  const second = await opened()
  expect(ticketCall).toHaveBeenCalledTimes(2)
  expect(second.sent).toEqual([{ type: 'subscribe', channel: 'account:1', after: 7 }])
  second.says({ type: 'subscribed', channel: 'account:1', seq: 90, gap: true })
  expect(heard).toEqual([{ kind: 'gap' }])
})

it('waits longer each time it cannot connect, and stops when nobody listens', async () => {
  ticketCall.mockRejectedValue(new Error('no answer'))
  const stop = start().listen('account:1', () => undefined)
  await vi.advanceTimersByTimeAsync(0)
  expect(ticketCall).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(500)
  expect(ticketCall).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(999)
  expect(ticketCall).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(1)
  expect(ticketCall).toHaveBeenCalledTimes(3)
  stop()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(ticketCall).toHaveBeenCalledTimes(3)
  ticketCall.mockImplementation(async () => ({ ticket: 'one use', expiresAt: '' }))
})
