import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { storeMessage } from '../inbox/store-message.ts'
import type { World } from '../world.ts'

const largestMail = 5 * 1024 * 1024

class MailRefused extends Error {
  readonly responseCode: number

  constructor(responseCode: number, message: string) {
    super(message)
    this.responseCode = responseCode
  }
}

/** Reads the whole mail, or drains and refuses it when it is larger than the server said it would take. */
async function readMail(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += (chunk as Buffer).length
    if (size <= largestMail) chunks.push(chunk as Buffer)
  }
  if (size > largestMail) throw new MailRefused(552, 'The mail is larger than 5 MB.')
  return Buffer.concat(chunks)
}

async function keep(world: World, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
  const raw = await readMail(stream)
  const recipients = session.envelope.rcptTo.map((recipient) => recipient.address)
  const fault = await world.faults.take('smtp', recipients.join(' '))
  if (fault?.kind === 'delay') await sleep(fault.delayMs ?? 2000)
  if (fault?.kind === 'fail') throw new MailRefused(fault.status ?? 451, 'The sandbox was told to fail here.')
  if (fault?.kind === 'drop') return
  const mail = await PostalMime.parse(raw)
  const envelopeFrom = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address
  const name = mail.from?.name ? `${mail.from.name} <${mail.from.address ?? envelopeFrom}>` : mail.from?.address
  await storeMessage(world.db, {
    kind: 'mail',
    recipients,
    sender: name ?? envelopeFrom,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
  })
  if (fault?.kind === 'timeout_after_success') throw new MailRefused(451, 'Stored, but the answer was lost.')
}

/** Tells the sending side that the mail was taken, or the error it was refused with. */
async function answerMail(
  world: World,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  answer: (error?: Error | null) => void,
): Promise<void> {
  try {
    await keep(world, stream, session)
    answer()
  } catch (error) {
    if (!(error instanceof MailRefused)) world.log.error({ err: error }, 'a mail could not be stored')
    answer(error instanceof Error ? error : new Error('The mail could not be stored.'))
  }
}

/** A mail server that takes every mail of bounded size and delivers none: all of it lands in the inbox. */
export async function startMailServer(world: World): Promise<{ port: number; close: () => Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: largestMail,
    maxClients: 50,
    banner: 'Fullhouse sandbox',
    onData(stream, session, callback) {
      void answerMail(world, stream, session, callback)
    },
  })
  server.on('error', (error) => world.log.warn({ err: error }, 'smtp'))
  const listener = server.listen(world.config.smtpPort, world.config.host)
  if (!listener.listening) await once(listener, 'listening')
  return {
    port: (listener.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
