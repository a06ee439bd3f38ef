import type { Database } from '../database/tables.ts'

export interface NewMessage {
  kind: 'mail' | 'sms'
  recipients: string[]
  sender: string
  subject: string
  text: string
  html: string
}

const linkPattern = /https?:\/\/[^\s"'<>)\]]+/g
const hrefPattern = /href\s*=\s*(?:"([^"]*)"|'([^']*)')/gi

function unescape(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&quot;', '"')
}

/** Every web address a reader could follow, in order, each once. */
function linksIn(text: string, html: string): string[] {
  const hrefs = [...html.matchAll(hrefPattern)].map((match) => unescape(match[1] ?? match[2] ?? ''))
  const plain = [...text.matchAll(linkPattern)].map((match) => match[0].replace(/[.,;:!?]+$/, ''))
  return [...new Set([...hrefs, ...plain])].filter((link) => /^https?:\/\//i.test(link)).slice(0, 50)
}

export async function storeMessage(db: Database, message: NewMessage): Promise<number> {
  const row = await db
    .insertInto('message')
    .values({
      ...message,
      recipients: message.recipients.map((recipient) => recipient.toLowerCase()),
      links: JSON.stringify(linksIn(message.text, message.html)),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
