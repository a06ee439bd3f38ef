import type { ClientBase } from 'pg'
import type { Consumer } from './outbox.ts'

export const realtimeNotice = 'fullhouse_realtime'
/** What a notice says when there is too much to name: look at everything you follow. */
export const everyChannel = '*'
const batchSize = 500

interface Row {
  id: string
  type: string
  subject_type: string
  subject_id: string
  channels: string[]
}

/**
 * Hands one batch of facts on: an inbox row for each consumer, a sequenced message for each channel, one notice.
 * Only the leader calls it. Rows of transactions that others may still commit before are left for later, so
 * nothing is ever overtaken. Returns how many were handed on.
 */
export async function relayBatch(client: ClientBase, consumers: readonly Consumer[]): Promise<number> {
  await client.query('begin')
  try {
    const { rows } = await client.query<Row>(waitingSql, [batchSize])
    if (rows.length > 0) {
      await client.query(inboxSql, [
        rows.map((row) => row.id),
        rows.map((row) => row.type),
        consumers.map((consumer) => consumer.name),
        consumers.map((consumer) => consumer.event.type),
      ])
      await announce(client, rows)
      await client.query('update platform.outbox set relayed_at = platform.now() where id = any($1::uuid[])', [
        rows.map((row) => row.id),
      ])
    }
    await client.query('commit')
    return rows.length
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

async function announce(client: ClientBase, rows: readonly Row[]): Promise<void> {
  const messages = rows.flatMap((row) =>
    row.channels.map((channel) => ({
      channel,
      topic: row.type,
      data: JSON.stringify({ subjectType: row.subject_type, subjectId: row.subject_id }),
    })),
  )
  if (messages.length === 0) return
  const { rows: grown } = await client.query<{ name: string }>(messagesSql, [
    messages.map((message) => message.channel),
    messages.map((message) => message.topic),
    messages.map((message) => message.data),
  ])
  const names = grown.map((row) => row.name).join(' ')
  // A notice holds 8000 bytes.
  await client.query('select pg_notify($1, $2)', [realtimeNotice, names.length < 7_900 ? names : everyChannel])
}

const waitingSql = `
  select id, type, subject_type, subject_id, channels
  from (
    select * from platform.outbox
    where relayed_at is null and xid < pg_snapshot_xmin(pg_current_snapshot())
    order by xid, position limit $1
  ) batch
  order by position`

const inboxSql = `
  insert into platform.inbox (consumer, event_id)
  select consumer.name, event.id
  from unnest($1::uuid[], $2::text[]) with ordinality as event (id, type, place)
    join unnest($3::text[], $4::text[]) as consumer (name, type) on consumer.type = event.type
  order by event.place
  on conflict do nothing`

const messagesSql = `
  with message as (
    select * from unnest($1::text[], $2::text[], $3::text[]) with ordinality as message (channel, topic, data, place)
  ), grown as (
    insert into platform.channel (name, last_seq)
    select channel, count(*) from message group by channel order by channel
    on conflict (name) do update set last_seq = platform.channel.last_seq + excluded.last_seq
    returning name, last_seq
  ), kept as (
    insert into platform.channel_message (channel, seq, topic, data)
    select message.channel,
      grown.last_seq - count(*) over (partition by message.channel)
        + row_number() over (partition by message.channel order by place),
      topic, data::jsonb
    from message join grown on grown.name = message.channel
  )
  select name from grown`
