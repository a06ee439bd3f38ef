import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { type WebSocket, WebSocketServer } from 'ws'
import type { House } from '../house.ts'
import { addressKey } from '../rate-limits.ts'
import type { Actor } from '../serve.ts'
import { closeCodes, converse } from './converse.ts'
import { createHub } from './hub.ts'
import { listenForNotices } from './listen.ts'
import { useTicket } from './tickets.ts'

export interface Realtime {
  sockets: () => number
  /** Tells every client to come back elsewhere, and lets no new one in. */
  stop: () => Promise<void>
}

/** Per process: an account's tabs and devices, and the strangers behind one address. */
const maxPerAccount = 20
const maxPerAddress = 200
const heartbeatMs = 30_000
/** One lookup by primary key each, for sockets of people signed in. */
const sessionCheckMs = 4_000

/** Lets WebSocket clients in at /v1/realtime, each with a ticket used once. */
export function openRealtime(server: Server, house: House): Realtime {
  const { config, db, log, cipher } = house.platform
  const hub = createHub(db, log)
  const notices = listenForNotices({ url: config.database.directUrl, log, wake: (names) => hub.wake(names) })
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 16 * 1024, perMessageDeflate: false })
  const origins = new Set([config.public.web, config.public.admin].map((url) => new URL(url).origin))
  const held = new Map<string, number>()
  let stopping = false

  const admit = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<string | undefined> => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname !== '/v1/realtime') return '404 Not Found'
    if (stopping) return '503 Service Unavailable'
    const { origin } = request.headers
    if (origin !== undefined && !origins.has(origin)) return '403 Forbidden'
    const ticket = await useTicket(db, cipher, url.searchParams.get('ticket') ?? '')
    if (!ticket) return '401 Unauthorized'
    const { holder: person } = ticket
    const holder = person?.accountId ?? addressKey(clientAddress(request, config.http.trustedProxies))
    const count = held.get(holder) ?? 0
    if (count >= (person ? maxPerAccount : maxPerAddress)) return '429 Too Many Requests'
    held.set(holder, count + 1)
    // Exactly once, however the connection ends, also before it became a WebSocket.
    socket.once('close', () => {
      const left = (held.get(holder) ?? 1) - 1
      if (left > 0) held.set(holder, left)
      else held.delete(holder)
    })
    sockets.handleUpgrade(request, socket, head, (client) => {
      keepAlive(client)
      converse(client, person?.accountId ?? null, hub)
      if (person) endWithSession(client, () => house.authenticate(person.accessToken))
    })
    return undefined
  }

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    admit(request, socket, head)
      .catch((error: unknown) => {
        log.warn({ err: error }, 'a realtime connection could not be opened')
        return '503 Service Unavailable'
      })
      .then((refusal) => refusal && socket.end(`HTTP/1.1 ${refusal}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`))
      .catch(() => socket.destroy())
  })

  return {
    sockets: () => sockets.clients.size,
    async stop() {
      stopping = true
      for (const client of sockets.clients) client.close(closeCodes.restarting, 'restarting')
      for (let waited = 0; sockets.clients.size > 0 && waited < 1_000; waited += 50) await sleep(50)
      for (const client of sockets.clients) client.terminate()
      sockets.close()
      await notices.stop()
    },
  }
}

/** Whose session ended, token ran out or account was suspended hears no more; who may come back gets a new ticket. */
function endWithSession(client: WebSocket, authenticate: () => Promise<Actor | null>): void {
  const check = setInterval(() => {
    authenticate().then(
      (actor) => actor ?? client.close(closeCodes.renew, 'come back with a new ticket'),
      // The database is away; it will be asked again.
      () => undefined,
    )
  }, sessionCheckMs)
  client.on('close', () => clearInterval(check))
}

/** Ends connections whose other side is gone without a word. */
function keepAlive(client: WebSocket): void {
  let answered = true
  client.on('pong', () => (answered = true))
  const beat = setInterval(() => {
    if (!answered) return client.terminate()
    answered = false
    client.ping()
  }, heartbeatMs)
  client.on('close', () => clearInterval(beat))
}

/** As express reads it: only the proxies we know of are believed. */
function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const hops = [request.socket.remoteAddress ?? '', ...forwarded.toReversed()]
  return hops[Math.min(trustedProxies, hops.length - 1)] as string
}
