import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import type { WebSocket } from 'ws'
import { converse } from './converse.ts'
import type { Hub, Listener } from './hub.ts'

function pretendSocket(bufferedAmount: number) {
  return Object.assign(new EventEmitter(), {
    OPEN: 1,
    readyState: 1,
    bufferedAmount,
    send: vi.fn(),
    close: vi.fn(),
    terminate: vi.fn(),
  })
}

/** Lets somebody in and says something on a channel they follow. */
function hear(bufferedAmount: number) {
  const socket = pretendSocket(bufferedAmount)
  let listener: Listener | undefined
  const subscribe: Hub['subscribe'] = (_channel, who) => Promise.resolve(void (listener = who))
  converse(socket as unknown as WebSocket, null, {
    subscribe,
    unsubscribe: () => undefined,
    wake: () => Promise.resolve(),
  })
  const channel = 'occurrence:01900000-0000-7000-8000-000000000000'
  socket.emit('message', Buffer.from(JSON.stringify({ type: 'subscribe', channel })), false)
  listener?.send('{}')
  socket.emit('close')
  return socket
}

it('sends to a client that reads', () => {
  const socket = hear(1024)
  expect(socket.send).toHaveBeenCalledOnce()
  expect(socket.terminate).not.toHaveBeenCalled()
})

it('drops a client that does not read before its backlog fills our memory', () => {
  const socket = hear(1024 * 1024 + 1)
  expect(socket.send).not.toHaveBeenCalled()
  expect(socket.terminate).toHaveBeenCalledOnce()
})
