import type { Call } from '@fullhouse/api-client'
import { platform, ServerMessage, type ClientMessage } from '@fullhouse/contracts/platform'

/** What a listener hears: something happened, or we may have missed something (`gap`). */
export type ChannelNews = { kind: 'message'; topic: string; data: Record<string, unknown> } | { kind: 'gap' }
export type ChannelListener = (news: ChannelNews) => void

export interface Realtime {
  /** Listens to a channel until the returned function is called. Connects on first use. */
  listen: (channel: string, listener: ChannelListener) => () => void
  /** Drops the connection and takes a new ticket: after signing in or out. */
  reconnect: () => void
}

interface RealtimeParts {
  call: Call
  open: (url: string) => WebSocket
  origin: string
  random?: () => number
}

interface Channel {
  listeners: Set<ChannelListener>
  seq: number | null
}

const longestWait = 30_000
const heartbeat = 25_000

/** One socket for all channels, reopened with growing pauses; resumes each channel after its last number. */
export function createRealtime({ call, open, origin, random = Math.random }: RealtimeParts): Realtime {
  const channels = new Map<string, Channel>()
  let socket: WebSocket | null = null
  let connecting = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const send = (message: ClientMessage) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
  }
  const subscribe = (name: string, channel: Channel) =>
    send({ type: 'subscribe', channel: name, ...(channel.seq === null ? {} : { after: channel.seq }) })

  const hear = (text: string) => {
    const parsed = ServerMessage.safeParse(JSON.parse(text))
    if (!parsed.success || parsed.data.type === 'pong') return
    const message = parsed.data
    const channel = channels.get(message.channel)
    if (!channel) return
    if (message.type === 'refused') return
    if (message.type === 'message' && channel.seq !== null && message.seq <= channel.seq) return
    channel.seq = message.seq
    if (message.type === 'message') {
      for (const listener of channel.listeners) listener({ kind: 'message', topic: message.topic, data: message.data })
    } else if (message.gap) {
      for (const listener of channel.listeners) listener({ kind: 'gap' })
    }
  }

  const later = () => {
    clearTimeout(timer)
    if (channels.size === 0) return
    const wait = Math.min(longestWait, 500 * 2 ** failures) * (0.5 + random() / 2)
    failures += 1
    timer = setTimeout(() => void connect(), wait)
  }

  async function connect(): Promise<void> {
    if (connecting || socket || channels.size === 0) return
    connecting = true
    try {
      const { ticket } = await call(platform.realtimeTicket, {})
      const opened = open(`${origin}/v1/realtime?ticket=${encodeURIComponent(ticket)}`)
      socket = opened
      let beat: ReturnType<typeof setInterval> | undefined
      opened.addEventListener('open', () => {
        failures = 0
        for (const [name, channel] of channels) subscribe(name, channel)
        beat = setInterval(() => send({ type: 'ping' }), heartbeat)
      })
      opened.addEventListener('message', (event) => hear(String(event.data)))
      opened.addEventListener('close', () => {
        clearInterval(beat)
        if (socket !== opened) return
        socket = null
        later()
      })
    } catch {
      later()
    } finally {
      connecting = false
    }
  }

  return {
    listen: (name, listener) => {
      const channel = channels.get(name) ?? { listeners: new Set(), seq: null }
      const isNew = channel.listeners.size === 0
      channel.listeners.add(listener)
      channels.set(name, channel)
      if (isNew && socket) subscribe(name, channel)
      if (!socket) void connect()
      return () => {
        channel.listeners.delete(listener)
        if (channel.listeners.size > 0) return
        channels.delete(name)
        send({ type: 'unsubscribe', channel: name })
      }
    },
    reconnect: () => {
      failures = 0
      socket?.close()
    },
  }
}
