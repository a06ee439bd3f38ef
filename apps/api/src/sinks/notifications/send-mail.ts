import { createTransport, type Transporter } from 'nodemailer'
import { sql } from 'kysely'
import { z } from 'zod'
import { oneTimeTokenContext } from '#modules/identity'
import type { Db } from '#platform/db'
import { defineJob, handles, type JobHandler } from '#platform/jobs'
import type { Platform } from '#platform/part'
import { addressContext, wordsContext } from './address-context.ts'
import { layOutHtml } from './lay-out-html.ts'
import { layOutText } from './lay-out-text.ts'
import { MailParams } from './params.ts'
import { renderMail } from './render-mail.ts'

/** Twelve tries over about half a day, then the dead letter. */
const maxAttempts = 12
export const sendMailJob = defineJob('notifications.send', z.object({ messageId: z.uuid() }), maxAttempts)

interface Message {
  id: string
  template: string
  locale: string
  sealed_address: string
  params: unknown
  state: string
  attempts: number
}

/**
 * Sends one mail over SMTP. An outcome we did not hear is tried again: the Message-ID stays the same, so a
 * second copy is recognisable. A refusal for good (5xx) is not repeated.
 */
export function sendMailHandler(platform: Pick<Platform, 'db' | 'cipher' | 'config'>): JobHandler {
  const { db, config } = platform
  const transport = createTransport({
    url: config.mail.smtpUrl,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return handles(sendMailJob, async ({ messageId }, log) => {
    const message = await takeMessage(db, messageId)
    if (!message) return
    try {
      await send(platform, transport, message)
    } catch (error) {
      const isLast = isRefusal(error) || message.attempts >= maxAttempts
      await recordFailure(db, messageId, isLast ? 'dead' : 'failed', error)
      if (!isLast) throw error
      log.error({ messageId, err: error }, 'a mail could not be sent and will not be tried again')
      return
    }
    await recordSent(db, messageId)
  })
}

async function takeMessage(db: Db, id: string): Promise<Message | undefined> {
  const { rows } = await sql<Message>`update notifications.message set attempts = attempts + 1
    where id = ${id} and state in ('queued', 'failed')
    returning id, template, locale, sealed_address, params, state, attempts`.execute(db)
  return rows[0]
}

async function send(
  { cipher, config }: Pick<Platform, 'cipher' | 'config'>,
  transport: Transporter,
  message: Message,
): Promise<void> {
  const given = MailParams.parse(message.params)
  const opened = Object.entries(given.sealedWords).map(([key, value]) => [key, cipher.open(value, wordsContext)])
  const params = { ...given, words: { ...given.words, ...Object.fromEntries(opened) } }
  const token = params.sealedToken === undefined ? {} : { token: cipher.open(params.sealedToken, oneTimeTokenContext) }
  const { template, locale } = message
  const mail = renderMail({ template, locale, params, web: config.public.web, ...token })
  await transport.sendMail({
    from: config.mail.from,
    // As an object: an address is never read as a list of addresses.
    to: { name: '', address: cipher.open(message.sealed_address, addressContext) },
    subject: mail.subject,
    text: layOutText(mail),
    html: layOutHtml(mail),
    messageId: `<${message.id}@${senderDomain(config.mail.from)}>`,
    headers: { 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' },
  })
}

function senderDomain(from: string): string {
  return /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'fullhouse.example'
}

/** The server has said no for good: the mailbox does not exist, the content is refused. */
function isRefusal(error: unknown): boolean {
  const { responseCode } = error as { responseCode?: number }
  return responseCode !== undefined && responseCode >= 500
}

async function recordSent(db: Db, id: string): Promise<void> {
  await sql`update notifications.message
    set state = 'sent', sent_at = platform.now(), last_error = null, params = params - 'sealedToken' - 'sealedWords'
    where id = ${id} and state <> 'sent'`.execute(db)
}

async function recordFailure(db: Db, id: string, state: 'failed' | 'dead', error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message.slice(0, 500) : 'unknown'
  await sql`update notifications.message set state = ${state}, last_error = ${message}
    where id = ${id} and state <> 'sent'`.execute(db)
}
