import { randomInt, timingSafeEqual } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Selectable } from 'kysely'
import type { Tx, VerificationTable } from '../database/tables.ts'
import { storeMessage } from '../inbox/store-message.ts'
import type { World } from '../world.ts'
import { newSid } from './send-message.ts'
import { isE164, refusals, refuse } from './twilio-error.ts'

const lifetime = 10 * 60_000
const checksAtMost = 5
const sendsAtMost = 5

type Verification = Selectable<VerificationTable>

const field = (request: Request, name: string): string => {
  const value = (request.body as Record<string, unknown> | undefined)?.[name]
  return typeof value === 'string' ? value.trim() : ''
}

function present(world: World, row: Verification, extra: object = {}): object {
  return {
    sid: row.sid,
    service_sid: row.service,
    account_sid: world.config.twilio.accountSid,
    to: row.recipient,
    channel: row.channel,
    status: row.status,
    valid: row.status === 'approved',
    amount: null,
    payee: null,
    date_created: row.created_at.toISOString(),
    date_updated: world.clock.date().toISOString(),
    ...extra,
  }
}

/** The open verification of this recipient, locked; one past its time is closed on the way. */
async function openVerification(world: World, tx: Tx, service: string, to: string): Promise<Verification | undefined> {
  const row = await tx
    .selectFrom('verification')
    .selectAll()
    .where('service', '=', service)
    .where('recipient', '=', to)
    .where('status', '=', 'pending')
    .forUpdate()
    .executeTakeFirst()
  if (!row || row.expires_at > world.clock.date()) return row
  await tx.updateTable('verification').set({ status: 'expired' }).where('sid', '=', row.sid).execute()
  return undefined
}

async function startVerification(
  world: World,
  tx: Tx,
  service: string,
  to: string,
  channel: string,
): Promise<Verification> {
  const created_at = world.clock.date()
  return tx
    .insertInto('verification')
    .values({
      sid: newSid('VE'),
      service,
      recipient: to,
      channel,
      code: String(randomInt(0, 1_000_000)).padStart(6, '0'),
      status: 'pending',
      created_at,
      expires_at: new Date(created_at.getTime() + lifetime),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Twilio Verify: sends a six-digit code. Asking again within ten minutes sends the same one, five times at most. */
export async function sendVerification(
  world: World,
  service: string,
  request: Request,
  response: Response,
): Promise<void> {
  const to = field(request, 'To')
  const channel = field(request, 'Channel')
  const isMail = channel === 'email'
  if (!['sms', 'call', 'whatsapp', 'email'].includes(channel)) return refuse(response, refusals.invalidParameter)
  if (isMail ? !to.includes('@') : !isE164(to)) return refuse(response, refusals.invalidParameter)
  const row = await world.db.transaction().execute(async (tx) => {
    const open = await openVerification(world, tx, service, to)
    if (!open) return startVerification(world, tx, service, to, channel)
    if (open.sends >= sendsAtMost) return undefined
    await tx
      .updateTable('verification')
      .set({ sends: open.sends + 1 })
      .where('sid', '=', open.sid)
      .execute()
    return open
  })
  if (!row) return refuse(response, refusals.tooManySends)
  const text = `Your Fullhouse verification code is: ${row.code}`
  await storeMessage(world.db, {
    kind: isMail ? 'mail' : 'sms',
    recipients: [to],
    sender: 'Fullhouse',
    subject: isMail ? text : '',
    text,
    html: '',
  })
  response.status(201).json(present(world, row, { lookup: {}, send_code_attempts: [], url: '' }))
}

const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

type Checked = Verification | 'not found' | 'too many'

async function check(world: World, tx: Tx, service: string, to: string, code: string): Promise<Checked> {
  const open = await openVerification(world, tx, service, to)
  if (!open) return 'not found'
  if (open.attempts >= checksAtMost) return 'too many'
  const approved = same(Buffer.from(code).toString('hex'), Buffer.from(open.code).toString('hex'))
  return tx
    .updateTable('verification')
    .set({ attempts: open.attempts + 1, ...(approved ? { status: 'approved' as const } : {}) })
    .where('sid', '=', open.sid)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Five tries for each code; an approved, expired or unknown one is 404, as at Twilio. */
export async function checkVerification(
  world: World,
  service: string,
  request: Request,
  response: Response,
): Promise<void> {
  const to = field(request, 'To')
  const code = field(request, 'Code')
  if (to === '' || !/^\d{4,10}$/.test(code)) return refuse(response, refusals.invalidParameter)
  const checked = await world.db.transaction().execute((tx) => check(world, tx, service, to, code))
  if (checked === 'not found') return refuse(response, refusals.notFound)
  if (checked === 'too many') return refuse(response, refusals.tooManyChecks)
  response.status(201).json(present(world, checked, { sna_attempts_error_codes: [] }))
}
