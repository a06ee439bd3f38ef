import type { ServerMessage } from '@fullhouse/contracts/platform'
import type { Db } from '../db.ts'
import type { Log } from '../log.ts'
import { everyChannel } from '../relay.ts'
import { channelsBeyond, channelState, messagesAfter } from './messages.ts'

/** One connection, as the hub sees it. */
export interface Listener {
  readonly open: boolean
  send(frame: string): void
}

export interface Hub {
  /** From the message after `after` when it is still kept; else from now, saying that there is a gap. */
  subscribe(channel: string, listener: Listener, after: number | undefined): Promise<void>
  unsubscribe(channel: string, listener: Listener): void
  /** Something may be new in these channels: names with blanks between, or `*` for all. */
  wake(names: string): Promise<void>
}

interface Channel {
  /** Each listener with the last sequence it was sent. */
  listeners: Map<Listener, number>
  /** Work on one channel runs one after another, so that no message is missed or sent twice. */
  tail: Promise<void>
  waking: boolean
  /** Works queued and not yet done: a channel in use is not forgotten. */
  pending: number
}

/** Whoever is further behind than this starts anew. */
const longestReplay = 500

export function createHub(db: Db, log: Log): Hub {
  const channels = new Map<string, Channel>()

  const queue = (name: string, work: (channel: Channel) => Promise<void>): Promise<void> => {
    const channel = channels.get(name) ?? { listeners: new Map(), tail: Promise.resolve(), waking: false, pending: 0 }
    channels.set(name, channel)
    channel.pending += 1
    channel.tail = channel.tail
      .then(() => work(channel))
      .catch((error: unknown) => log.warn({ err: error, channel: name }, 'a channel could not be read'))
      .then(() => {
        channel.pending -= 1
        if (channel.listeners.size === 0 && channel.pending === 0) channels.delete(name)
      })
    return channel.tail
  }

  const deliver = async (name: string, channel: Channel): Promise<void> => {
    for (;;) {
      if (channel.listeners.size === 0) return
      const from = Math.min(...channel.listeners.values())
      const messages = await messagesAfter(db, name, from, longestReplay)
      for (const message of messages) sendOnce(channel, name, message)
      if (messages.length < longestReplay) return
    }
  }

  const wakeOne = (name: string): Promise<void> => {
    const channel = channels.get(name)
    if (!channel) return Promise.resolve()
    if (channel.waking) return channel.tail
    channel.waking = true
    return queue(name, async () => {
      channel.waking = false
      await deliver(name, channel)
    })
  }

  return {
    subscribe: (name, listener, after) =>
      queue(name, async (channel) => {
        const { last, first } = await channelState(db, name)
        if (!listener.open) return
        const known = after !== undefined && after <= last && after >= (first ?? last + 1) - 1
        const resumes = known && last - after <= longestReplay
        const seq = resumes ? after : last
        listener.send(frame({ type: 'subscribed', channel: name, seq, gap: after !== undefined && !resumes }))
        channel.listeners.set(listener, seq)
        if (seq < last) await deliver(name, channel)
      }),
    unsubscribe(name, listener) {
      const channel = channels.get(name)
      if (channel?.listeners.delete(listener)) void queue(name, () => Promise.resolve())
    },
    async wake(names) {
      const named = names === everyChannel ? await channelsBeyond(db, behind(channels)) : names.split(' ')
      await Promise.all(named.map(wakeOne))
    },
  }
}

function sendOnce(channel: Channel, name: string, message: { seq: number; topic: string; data: object }): void {
  let text: string | undefined
  for (const [listener, sent] of channel.listeners) {
    if (sent >= message.seq) continue
    text ??= frame({ type: 'message', channel: name, ...message, data: { ...message.data } })
    listener.send(text)
    channel.listeners.set(listener, message.seq)
  }
}

function behind(channels: ReadonlyMap<string, Channel>): Map<string, number> {
  return new Map([...channels].map(([name, { listeners }]) => [name, Math.min(...listeners.values())]))
}

export function frame(message: ServerMessage): string {
  return JSON.stringify(message)
}
