import { channelPattern, ClientMessage } from '@fullhouse/contracts/platform'
import type { RawData, WebSocket } from 'ws'
import { frame, type Hub, type Listener } from './hub.ts'

const maxChannels = 50
/** Messages a client may send per ten seconds. */
const maxMessages = 120
const maxBuffered = 1024 * 1024
/** Spread, so that not all return at once. */
const maxAgeMs = () => (15 + Math.random() * 3) * 60_000

export const closeCodes = { badMessage: 1008, restarting: 1012, renew: 4001 } as const

/** One client's side of the protocol in contracts/platform: subscribes, unsubscribes, pings. */
export function converse(socket: WebSocket, accountId: string | null, hub: Hub): void {
  const channels = new Set<string>()
  const listener: Listener = {
    get open() {
      return socket.readyState === socket.OPEN
    },
    send(text) {
      if (socket.readyState !== socket.OPEN) return
      // A client that does not read must not fill our memory.
      if (socket.bufferedAmount > maxBuffered) socket.terminate()
      else socket.send(text)
    },
  }
  const refuse = (channel: string, code: string) => listener.send(frame({ type: 'refused', channel, code }))

  const hear = (message: ClientMessage): void => {
    if (message.type === 'ping') return listener.send(frame({ type: 'pong' }))
    const { channel } = message
    if (message.type === 'unsubscribe') {
      channels.delete(channel)
      return hub.unsubscribe(channel, listener)
    }
    if (!mayHear(channel, accountId)) return refuse(channel, 'platform.not_found')
    if (!channels.has(channel) && channels.size >= maxChannels) return refuse(channel, 'platform.rate_limited')
    channels.add(channel)
    void hub.subscribe(channel, listener, message.after)
  }

  let budget = maxMessages
  const refill = setInterval(() => (budget = maxMessages), 10_000)
  const renewal = setTimeout(() => socket.close(closeCodes.renew, 'come back with a new ticket'), maxAgeMs())
  socket.on('message', (data, isBinary) => {
    budget -= 1
    const message = isBinary || budget < 0 ? undefined : parse(data)
    if (message) hear(message)
    else socket.close(closeCodes.badMessage, 'not a message we know')
  })
  socket.on('close', () => {
    clearInterval(refill)
    clearTimeout(renewal)
    for (const channel of channels) hub.unsubscribe(channel, listener)
  })
  socket.on('error', () => socket.terminate())
}

/** Everybody hears what happens to an occurrence's offers; what happens to an account is its own. */
function mayHear(channel: string, accountId: string | null): boolean {
  const [, kind, id] = channelPattern.exec(channel) ?? []
  return kind === 'occurrence' || (kind === 'account' && accountId !== null && id === accountId)
}

function parse(data: RawData): ClientMessage | undefined {
  try {
    return ClientMessage.parse(JSON.parse((data as Buffer).toString('utf8')))
  } catch {
    return undefined
  }
}
