import { getPeople } from '#modules/identity'
import type { Tx } from '#platform/db'
import { addJob } from '#platform/jobs'
import { type Consumer, consumer, type Delivered, type EventType } from '#platform/outbox'
import type { Platform } from '#platform/part'
import { addressContext, wordsContext } from './address-context.ts'
import { MailParams, type MailParamsInput } from './params.ts'
import { renderMail } from './render-mail.ts'
import { sendMailJob } from './send-mail.ts'
import type { NotificationsTables } from './tables.ts'
import type { TemplateName } from './templates.ts'

/** Accounts have no language yet; the column is there for when they do. */
const locale = 'en'

export interface Mail extends Omit<MailParamsInput, 'sealedWords'> {
  template: TemplateName
  to: string
  /** Words about somebody else, such as their address: kept sealed, and only until the mail has gone. */
  confidential?: Record<string, string>
}

export type QueuePlatform = Pick<Platform, 'cipher' | 'config'>

/** A consumer that writes mails about one kind of fact. */
export function mailsAbout<T extends Record<string, unknown>>(
  platform: QueuePlatform,
  event: EventType<T>,
  write: (tx: Tx, payload: T) => Promise<Mail[]> | Mail[],
): Consumer {
  return consumer(`notifications.${event.type}`, event, async (tx, delivered) => {
    for (const mail of await write(tx, delivered.payload)) await queueMail(tx, platform, delivered, mail)
  })
}

/** Stores a mail and the job that sends it, together with the mark that this fact was heard. */
async function queueMail(
  tx: Tx,
  { cipher, config }: QueuePlatform,
  { eventId, subject }: Delivered<unknown>,
  { template, to, confidential = {}, ...given }: Mail,
): Promise<void> {
  const person = (await getPeople(tx, [to])).get(to)
  if (!person) throw new Error(`nobody to write to: account ${to}`)
  const sealedWords = Object.fromEntries(
    Object.entries(confidential).map(([key, value]) => [key, cipher.seal(value, wordsContext)]),
  )
  const params = MailParams.parse({ ...given, sealedWords })
  const row = await tx
    .$extendTables<NotificationsTables>()
    .insertInto('notifications.message')
    .values({
      event_id: eventId,
      account_id: to,
      template,
      locale,
      sealed_address: cipher.seal(person.email, addressContext),
      subject: renderMail({ template, locale, params, web: config.public.web }).subject,
      params: JSON.stringify(params),
      subject_type: subject.type,
      subject_id: subject.id,
    })
    .onConflict((conflict) => conflict.constraint('message_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) await addJob(tx, sendMailJob, { messageId: row.id })
}
