import { sql } from 'kysely'
import type { Database } from '../database/tables.ts'

export interface InboxItem {
  id: string
  kind: 'mail' | 'sms'
  to: string[]
  from: string
  subject: string
  text: string
  html: string
  links: string[]
  receivedAt: string
}

export interface InboxQuery {
  to?: string | undefined
  since?: Date | undefined
  limit?: number
}

const columns = ['id', 'kind', 'recipients', 'sender', 'subject', 'text', 'html', 'links', 'received_at'] as const

interface Row {
  id: number
  kind: 'mail' | 'sms'
  recipients: string[]
  sender: string
  subject: string
  text: string
  html: string
  links: string[]
  received_at: Date
}

const present = (row: Row): InboxItem => ({
  id: String(row.id),
  kind: row.kind,
  to: row.recipients,
  from: row.sender,
  subject: row.subject,
  text: row.text,
  html: row.html,
  links: row.links,
  receivedAt: row.received_at.toISOString(),
})

/** Mails and texts, newest first; of one recipient and since an instant (later than it) when asked. */
export async function readInbox(db: Database, query: InboxQuery): Promise<InboxItem[]> {
  let rows = db
    .selectFrom('message')
    .select(columns)
    .orderBy('id', 'desc')
    .limit(query.limit ?? 100)
  const to = query.to?.trim().toLowerCase()
  if (to) rows = rows.where(sql<boolean>`recipients @> array[${to}]::text[]`)
  // Instants are answered to the millisecond, so they are compared to the millisecond too.
  if (query.since) rows = rows.where(sql`date_trunc('milliseconds', received_at)`, '>', query.since)
  return (await rows.execute()).map(present)
}

export async function readMessage(db: Database, id: string): Promise<InboxItem | undefined> {
  if (!/^\d{1,15}$/.test(id)) return undefined
  const row = await db.selectFrom('message').select(columns).where('id', '=', Number(id)).executeTakeFirst()
  return row && present(row)
}
