import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { callbackify } from 'node:util'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface Mailbox {
  url: string
  mails: Email[]
  /** Mails to one address, oldest first. */
  to(address: string): Email[]
  /** How the server answers the next messages; `null` accepts. */
  refuseWith: { code: number; text: string; after?: 'data' } | null
  stop(): Promise<void>
}

/** An SMTP server on a free port that keeps what it gets. */
export async function startMailbox(): Promise<Mailbox> {
  const mails: Email[] = []
  const refusal = (stage: 'envelope' | 'data') => {
    const given = mailbox.refuseWith
    if (!given || (given.after ?? 'envelope') !== stage) return null
    return Object.assign(new Error(given.text), { responseCode: given.code })
  }
  const keep = callbackify(async (stream: Readable) => {
    mails.push(await PostalMime.parse(await buffer(stream)))
  })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, callback) => callback(refusal('envelope')),
    onData: (stream, _session, callback) => keep(stream, (error) => callback(error ?? refusal('data'))),
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const mailbox: Mailbox = {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    to: (address) => mails.filter((mail) => mail.to?.some((recipient) => recipient.address === address)),
    refuseWith: null,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return mailbox
}
