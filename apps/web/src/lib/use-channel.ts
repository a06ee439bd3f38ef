import { useEffect, useEffectEvent } from 'react'
import { call } from './api.ts'
import { createRealtime, type ChannelNews } from './realtime.ts'

/** The connection of this tab. */
export const realtime = createRealtime({
  call,
  open: (url) => new WebSocket(url),
  origin: location.origin.replace(/^http/, 'ws'),
})

/** Listens to a channel while the component stands; `null` listens to nothing. */
export function useChannel(channel: string | null, onNews: (news: ChannelNews) => void): void {
  const hear = useEffectEvent(onNews)
  useEffect(() => (channel === null ? undefined : realtime.listen(channel, (news) => hear(news))), [channel])
}
