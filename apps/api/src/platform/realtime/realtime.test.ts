import { platform as contract, type ServerMessage } from '@fullhouse/contracts/platform'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { z } from 'zod'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { inTransaction } from '../db.ts'
import { type RunningServer, startHttp } from '../http-server.ts'
import { newId } from '../ids.ts'
import { defineEvent, publish } from '../outbox.ts'

const happened = defineEvent('probe.happened', 1, z.object({}))

/** Generous, since the machine may be busy; a wrong answer still fails. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 10_000 })

let app: TestApp
let other: RunningServer
const open: Client[] = []

beforeAll(async () => {
  app = await startTestApp()
  other = await startHttp(app.house, { port: 0 })
})
afterEach(() => {
  for (const client of open.splice(0)) client.socket.terminate()
})
afterAll(async () => {
  await other.stop({ drainMs: 0 })
  await app.stop()
})

interface Client {
  socket: WebSocket
  heard: ServerMessage[]
  say(message: unknown): void
  subscribe(channel: string, after?: number): Promise<ServerMessage>
  /** Sequences of a channel's messages, in the order they came. */
  seqs(channel: string): number[]
  closed: Promise<number>
}

async function ticket(account?: TestAccount): Promise<string> {
  return (await app.call(account)(contract.realtimeTicket, {})).ticket
}

function dial(url: string, query: string, headers: Record<string, string> = {}): WebSocket {
  return new WebSocket(`${url.replace('http', 'ws')}/v1/realtime?${query}`, { headers })
}

async function connect(url: string, account?: TestAccount): Promise<Client> {
  const socket = dial(url, `ticket=${await ticket(account)}`)
  const heard: ServerMessage[] = []
  socket.on('message', (data) => heard.push(JSON.parse((data as Buffer).toString()) as ServerMessage))
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const client: Client = {
    socket,
    heard,
    closed,
    say: (message) => socket.send(JSON.stringify(message)),
    async subscribe(channel, after) {
      const before = heard.length
      client.say({ type: 'subscribe', channel, ...(after === undefined ? {} : { after }) })
      const answer = () =>
        heard
          .slice(before)
          .find((message) => 'channel' in message && message.channel === channel && message.type !== 'message')
      await soon(answer).toBeDefined()
      return answer() as ServerMessage
    },
    seqs: (channel) =>
      heard.flatMap((message) => (message.type === 'message' && message.channel === channel ? [message.seq] : [])),
  }
  open.push(client)
  return client
}

async function refusedWith(socket: WebSocket): Promise<string> {
  return new Promise((resolve) => {
    socket.on('open', () => resolve('open'))
    socket.on('error', (error) => resolve(error.message))
  })
}

async function say(...channels: string[]): Promise<void> {
  await inTransaction(app.db, (tx) => publish(tx, happened, { type: 'probe', id: newId() }, {}, channels))
}

describe('a channel', () => {
  it('is heard by clients of every instance, in order, once', async () => {
    const channel = `occurrence:${newId()}`
    const [here, there] = [await connect(app.url), await connect(other.url)]
    expect(await here.subscribe(channel)).toEqual({ type: 'subscribed', channel, seq: 0, gap: false })
    await there.subscribe(channel)
    for (let n = 0; n < 5; n += 1) {
      await say(channel)
      await app.runRelay()
    }
    await Promise.all([here, there].map((client) => soon(() => client.seqs(channel)).toEqual([1, 2, 3, 4, 5])))
  })

  it('goes on after the message a client heard last', async () => {
    const channel = `occurrence:${newId()}`
    for (let n = 0; n < 4; n += 1) await say(channel)
    await app.runRelay()
    const client = await connect(app.url)
    expect(await client.subscribe(channel, 2)).toMatchObject({ seq: 2, gap: false })
    await soon(() => client.seqs(channel)).toEqual([3, 4])
    await say(channel)
    await app.runRelay()
    await soon(() => client.seqs(channel)).toEqual([3, 4, 5])
  })

  it('says that there is a gap when what is missing is no longer kept, or never was', async () => {
    const channel = `occurrence:${newId()}`
    for (let n = 0; n < 3; n += 1) await say(channel)
    await app.runRelay()
    await sql`delete from platform.channel_message where channel = ${channel} and seq <= 2`.execute(app.db)
    const client = await connect(app.url)
    expect(await client.subscribe(channel, 1)).toMatchObject({ seq: 3, gap: true })
    expect(await client.subscribe(channel, 99)).toMatchObject({ seq: 3, gap: true })
    expect(await client.subscribe(channel, 2)).toMatchObject({ seq: 2, gap: false })
  })

  it('of an account is its own', async () => {
    const [nora, emil] = [await app.signUp('Nora Berg'), await app.signUp('Emil Dahl')]
    const channel = `account:${nora.id}`
    const hers = await connect(app.url, nora)
    await hers.subscribe(channel)
    for (const stranger of [await connect(app.url, emil), await connect(app.url)]) {
      expect(await stranger.subscribe(channel)).toEqual({ type: 'refused', channel, code: 'platform.not_found' })
    }
    await say(channel)
    await app.runRelay()
    await soon(() => hers.seqs(channel)).toEqual([1])
    expect(open.flatMap((client) => client.seqs(channel))).toEqual([1])
  })

  it('of any other name does not exist', async () => {
    const client = await connect(app.url)
    for (const channel of ['desk:all', 'occurrence:*', `account:${'0'.repeat(36)}`]) {
      expect(await client.subscribe(channel)).toMatchObject({ type: 'refused' })
    }
  })

  it('is no longer heard after unsubscribing', async () => {
    const [kept, left] = [`occurrence:${newId()}`, `occurrence:${newId()}`]
    const client = await connect(app.url)
    await client.subscribe(kept)
    await client.subscribe(left)
    client.say({ type: 'unsubscribe', channel: left })
    client.say({ type: 'ping' })
    await soon(() => client.heard.at(-1)?.type).toBe('pong')
    await say(kept, left)
    await app.runRelay()
    await soon(() => client.seqs(kept)).toEqual([1])
    expect(client.seqs(left)).toEqual([])
  })

  it('catches up after the database cut the connection that listens', async () => {
    const channel = `occurrence:${newId()}`
    const client = await connect(app.url)
    await client.subscribe(channel)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'fullhouse realtime'
      and datname = current_database()`.execute(app.db)
    await say(channel)
    await app.runRelay()
    await soon(() => client.seqs(channel)).toEqual([1])
  })
})

describe('the door', () => {
  it('takes a ticket once', async () => {
    const once = await ticket()
    expect(await refusedWith(dial(app.url, `ticket=${once}`))).toBe('open')
    expect(await refusedWith(dial(app.url, `ticket=${once}`))).toContain('401')
  })

  it('takes no old ticket', async () => {
    const old = await ticket()
    await sql`update platform.realtime_ticket set expires_at = clock_timestamp()`.execute(app.db)
    expect(await refusedWith(dial(app.url, `ticket=${old}`))).toContain('401')
  })

  it('stays shut for other sites, other paths and no ticket', async () => {
    const headers = { origin: 'https://elsewhere.example' }
    expect(await refusedWith(dial(app.url, `ticket=${await ticket()}`, headers))).toContain('403')
    expect(await refusedWith(new WebSocket(`${app.url.replace('http', 'ws')}/v1/other`))).toContain('404')
    expect(await refusedWith(dial(app.url, ''))).toContain('401')
  })

  it('keeps only the hash of a ticket, and the token it was asked for with sealed', async () => {
    const fresh = await ticket()
    const rows = await app.db.selectFrom('platform.realtime_ticket').selectAll().execute()
    expect(JSON.stringify(rows.map((row) => row.hash.toString('latin1')))).not.toContain(fresh)
    expect(rows.every((row) => row.hash.length === 32)).toBe(true)
    const nora = await app.signUp()
    await ticket(nora)
    const kept = JSON.stringify(await app.db.selectFrom('platform.realtime_ticket').select('sealed_token').execute())
    expect(kept).not.toContain(nora.accessToken)
  })

  it('lets one account in twenty times at most', async () => {
    const nora = await app.signUp()
    for (let n = 0; n < 20; n += 1) await connect(app.url, nora)
    expect(await refusedWith(dial(app.url, `ticket=${await ticket(nora)}`))).toContain('429')
    open.at(-1)?.socket.terminate()
    await open.at(-1)?.closed
    await soon(async () => refusedWith(dial(app.url, `ticket=${await ticket(nora)}`))).toBe('open')
  })
})

describe('a client', () => {
  it('is shown out for what is not a message', async () => {
    const client = await connect(app.url)
    client.say({ type: 'shout', text: 'hello' })
    expect(await client.closed).toBe(1008)
  })

  it('is shown out for a frame beyond 16 KiB', async () => {
    const client = await connect(app.url)
    client.say({ type: 'subscribe', channel: 'x'.repeat(20_000) })
    expect(await client.closed).toBe(1009)
  })

  it('is shown out for talking without end', async () => {
    const client = await connect(app.url)
    for (let n = 0; n < 200; n += 1) client.say({ type: 'ping' })
    expect(await client.closed).toBe(1008)
  })

  it('may follow fifty channels', async () => {
    const client = await connect(app.url)
    for (let n = 0; n < 50; n += 1) client.say({ type: 'subscribe', channel: `occurrence:${newId()}` })
    await soon(() => client.heard.filter((message) => message.type === 'subscribed').length).toBe(50)
    expect(await client.subscribe(`occurrence:${newId()}`)).toMatchObject({ code: 'platform.rate_limited' })
  })

  it('hears no more within five seconds of its session’s end', async () => {
    const [nora, emil] = [await app.signUp('Nora Berg'), await app.signUp('Emil Dahl')]
    const [hers, his] = [await connect(app.url, nora), await connect(app.url, emil)]
    await hers.subscribe(`account:${nora.id}`)
    await sql`update identity.session set ended_at = now(), ended_by = 'revoked' where id = ${nora.sessionId}`.execute(
      app.db,
    )
    const ended = Date.now()
    expect(await hers.closed).toBe(4001)
    expect(Date.now() - ended).toBeLessThan(8_000)
    expect(his.socket.readyState).toBe(WebSocket.OPEN)
  })

  it('is asked to come back when the instance stops', async () => {
    const leaving = await startHttp(app.house, { port: 0 })
    const client = await connect(leaving.url)
    await leaving.stop({ drainMs: 0 })
    expect(await client.closed).toBe(1012)
  })
})
