import { randomBytes } from 'node:crypto'
import type { Request, Response } from 'express'
import { storeMessage } from '../inbox/store-message.ts'
import type { World } from '../world.ts'
import { isE164, refusals, refuse } from './twilio-error.ts'

export const newSid = (prefix: string): string => prefix + randomBytes(16).toString('hex')

const field = (request: Request, name: string): string | undefined => {
  const value = (request.body as Record<string, unknown> | undefined)?.[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Twilio's Messages resource: the text is accepted, and lands in the inbox instead of on a phone. */
export async function sendMessage(world: World, request: Request, response: Response): Promise<void> {
  const to = field(request, 'To')
  const from = field(request, 'From')
  const service = field(request, 'MessagingServiceSid')
  const body = field(request, 'Body')
  if (to === undefined) return refuse(response, refusals.missingTo)
  if (!isE164(to)) return refuse(response, refusals.invalidTo)
  if (from === undefined && service === undefined) return refuse(response, refusals.missingFrom)
  if (body === undefined) return refuse(response, refusals.missingBody)
  if (body.length > 1600) return refuse(response, refusals.bodyTooLong)
  const sender = from ?? service ?? ''
  await storeMessage(world.db, { kind: 'sms', recipients: [to], sender, subject: '', text: body, html: '' })
  const now = world.clock.date().toUTCString().replace('GMT', '+0000')
  const account = world.config.twilio.accountSid
  const sid = newSid('SM')
  const uri = `/2010-04-01/Accounts/${account}/Messages/${sid}.json`
  response.status(201).json({
    account_sid: account,
    api_version: '2010-04-01',
    body,
    date_created: now,
    date_sent: null,
    date_updated: now,
    direction: 'outbound-api',
    error_code: null,
    error_message: null,
    from: from ?? null,
    messaging_service_sid: service ?? null,
    num_media: '0',
    num_segments: String(Math.max(1, Math.ceil(body.length / 153))),
    price: null,
    price_unit: 'USD',
    sid,
    status: service === undefined ? 'queued' : 'accepted',
    subresource_uris: { media: `/2010-04-01/Accounts/${account}/Messages/${sid}/Media.json` },
    to,
    uri,
  })
}
