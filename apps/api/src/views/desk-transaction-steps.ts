import { claimsOf, transfersOf } from '#modules/escrow'
import { entriesOf } from '#modules/ledger'
import type { Db } from '#platform/db'
import type { DeskStep } from '@fullhouse/contracts/desk'
import type { NotificationsTables } from '../sinks/notifications/tables.ts'
import { everything } from './view-tables.ts'

export interface StepSubject {
  transactionId: string
  listingId: string
  ticketIds: readonly string[]
  paymentIds: readonly string[]
  payoutIds: readonly string[]
  /** Gateway objects: intents, charges, payouts. */
  objectIds: readonly string[]
}

const step = (at: Date, kind: DeskStep['kind'], title: string, more: Partial<DeskStep> = {}): DeskStep => ({
  at: at.toISOString(),
  kind,
  title,
  detail: null,
  money: null,
  data: {},
  ...more,
})

/** Everything that happened to a purchase, from every module, oldest first. */
export async function deskSteps(db: Db, subject: StepSubject): Promise<DeskStep[]> {
  const parts = await Promise.all([
    stateSteps(db, subject),
    paymentSteps(db, subject),
    webhookSteps(db, subject),
    ledgerSteps(db, subject),
    ticketSteps(db, subject),
    downloadSteps(db, subject),
    transferSteps(db, subject),
    claimSteps(db, subject),
    payoutSteps(db, subject),
    mailSteps(db, subject),
  ])
  return parts.flat().toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

async function stateSteps(db: Db, { transactionId }: StepSubject): Promise<DeskStep[]> {
  const states = await everything(db)
    .selectFrom('escrow.transition')
    .selectAll()
    .where('transaction_id', '=', transactionId)
    .execute()
  const deadlines = await everything(db)
    .selectFrom('escrow.deadline')
    .selectAll()
    .where('transaction_id', '=', transactionId)
    .execute()
  return [
    ...states.map((row) =>
      step(row.at, 'state', row.to_state, { detail: row.from_state, data: { from: row.from_state, to: row.to_state } }),
    ),
    ...deadlines.map((row) =>
      step(row.due_at, 'deadline', row.kind, {
        detail: row.done_at ? 'met' : 'open',
        data: { doneAt: row.done_at?.toISOString() ?? null },
      }),
    ),
  ]
}

async function paymentSteps(db: Db, { paymentIds }: StepSubject): Promise<DeskStep[]> {
  const rows = await everything(db)
    .selectFrom('payments.payment')
    .selectAll()
    .where('id', '=', (eb) => eb.fn.any(eb.val(paymentIds)))
    .execute()
  return rows.flatMap((row) => {
    const money = { amount: row.amount, currency: row.currency }
    const data = {
      id: row.id,
      key: row.create_key,
      intent: row.intent_id,
      charge: row.charge_id,
      state: row.state,
      fee: row.fee_amount,
    }
    const opened = step(row.created_at, 'payment', 'opened', { money, data })
    return row.settled_at
      ? [opened, step(row.settled_at, 'payment', row.state, { money, detail: row.failure, data })]
      : [opened]
  })
}

async function webhookSteps(db: Db, { objectIds }: StepSubject): Promise<DeskStep[]> {
  const rows = await everything(db)
    .selectFrom('payments.provider_event')
    .select(['event_id', 'type', 'object_id', 'state', 'received_at', 'applied_at', 'account'])
    .where('object_id', '=', (eb) => eb.fn.any(eb.val(objectIds)))
    .orderBy('received_at')
    .limit(200)
    .execute()
  return rows.map((row) =>
    step(row.received_at, 'webhook', row.type, {
      detail: row.state,
      data: {
        event: row.event_id,
        object: row.object_id,
        account: row.account,
        appliedAt: row.applied_at?.toISOString() ?? null,
      },
    }),
  )
}

async function ledgerSteps(db: Db, { transactionId, paymentIds, payoutIds }: StepSubject): Promise<DeskStep[]> {
  const subjects = [
    { type: 'transaction', id: transactionId },
    ...paymentIds.map((id) => ({ type: 'payment', id })),
    ...payoutIds.map((id) => ({ type: 'payout', id })),
  ]
  const entries = (await Promise.all(subjects.map((subject) => entriesOf(db, subject)))).flat()
  return entries.map((entry) =>
    step(entry.at, 'ledger', entry.type, {
      detail: entry.key,
      data: { lines: entry.lines.map((line) => ({ account: line.kind, owner: line.ownerType, amount: line.amount })) },
    }),
  )
}

const seatWords = (row: { section: string; row: string | null; seat: string | null }) =>
  [row.section, row.row, row.seat].filter((part) => part !== null).join(' ')

async function ticketSteps(db: Db, { ticketIds, transactionId, listingId }: StepSubject): Promise<DeskStep[]> {
  const custody = await everything(db)
    .selectFrom('tickets.custody as c')
    .innerJoin('tickets.ticket as t', 't.id', 'c.ticket_id')
    .select(['c.at', 'c.kind', 'c.version', 'c.holder_id', 'c.subject_id', 't.section', 't.row', 't.seat'])
    .where('c.ticket_id', '=', (eb) => eb.fn.any(eb.val(ticketIds)))
    .orderBy('c.id')
    .execute()
  const scans = await everything(db)
    .selectFrom('tickets.scan as s')
    .innerJoin('tickets.ticket as t', 't.id', 's.ticket_id')
    .select(['s.at', 's.verdict', 's.gate', 's.scanned_by', 't.section', 't.row', 't.seat'])
    .where('s.ticket_id', '=', (eb) => eb.fn.any(eb.val(ticketIds)))
    .orderBy('s.id')
    .execute()
  const origins = new Set(['issued', 'uploaded', 'declared', 'scanned', 'removed'])
  const mine = new Set([transactionId, listingId])
  return [
    ...custody
      .filter((row) => origins.has(row.kind) || mine.has(row.subject_id))
      .map((row) =>
        step(row.at, 'custody', row.kind, {
          detail: seatWords(row),
          data: { version: row.version, holder: row.holder_id },
        }),
      ),
    ...scans.map((row) =>
      step(row.at, 'scan', row.verdict, { detail: seatWords(row), data: { gate: row.gate, by: row.scanned_by } }),
    ),
  ]
}

async function downloadSteps(db: Db, { ticketIds }: StepSubject): Promise<DeskStep[]> {
  const rows = await everything(db)
    .selectFrom('tickets.download as d')
    .innerJoin('tickets.ticket as t', 't.id', 'd.ticket_id')
    .select(['d.at', 'd.version', 'd.account_id', 't.section', 't.row', 't.seat'])
    .where('d.ticket_id', '=', (eb) => eb.fn.any(eb.val(ticketIds)))
    .orderBy('d.id')
    .limit(200)
    .execute()
  return rows.map((row) =>
    step(row.at, 'download', 'ticket_file', {
      detail: seatWords(row),
      data: { version: row.version, by: row.account_id },
    }),
  )
}

async function transferSteps(db: Db, { transactionId }: StepSubject): Promise<DeskStep[]> {
  const row = (await transfersOf(db, [transactionId])).get(transactionId)
  if (!row) return []
  const when = (at: Date | null, title: string, detail: string | null = null) =>
    at ? [step(at, 'transfer', title, { detail, data: { app: row.app } })] : []
  return [
    ...when(row.sent_at, 'transfer_sent', row.note),
    ...when(row.received_at, row.received_by === 'silence' ? 'transfer_assumed' : 'transfer_received'),
    ...when(row.missed_at, 'transfer_missed'),
  ]
}

async function claimSteps(db: Db, { transactionId }: StepSubject): Promise<DeskStep[]> {
  const row = (await claimsOf(db, [transactionId])).get(transactionId)
  const freezes = await everything(db)
    .selectFrom('escrow.freeze')
    .select(['cause', 'at', 'lifted_at'])
    .where('transaction_id', '=', transactionId)
    .execute()
  const frozen = freezes.flatMap(({ cause, at, lifted_at: lifted }) => [
    step(at, 'claim', 'frozen', { detail: cause }),
    ...(lifted ? [step(lifted, 'claim', 'freeze_lifted', { detail: cause })] : []),
  ])
  if (!row) return frozen
  const decided = row.decided_at
    ? [step(row.decided_at, 'claim', `claim_${row.state}`, { detail: row.decision, data: { by: row.decided_by } })]
    : []
  return [
    step(row.opened_at, 'claim', 'claim_opened', { detail: row.text, data: { reason: row.reason } }),
    ...decided,
    ...frozen,
  ]
}

async function payoutSteps(db: Db, { payoutIds }: StepSubject): Promise<DeskStep[]> {
  const rows = await everything(db)
    .selectFrom('payouts.payout')
    .selectAll()
    .where('id', '=', (eb) => eb.fn.any(eb.val(payoutIds)))
    .execute()
  return rows.flatMap((row) => {
    const money = { amount: row.amount, currency: row.currency }
    const data = {
      id: row.id,
      transfer: row.transfer_id,
      payout: row.provider_payout_id,
      version: row.version,
      state: row.state,
    }
    const made = step(row.created_at, 'payout', 'scheduled', { money, data, detail: row.blocked_by ?? row.last_error })
    return row.paid_at ? [made, step(row.paid_at, 'payout', 'paid', { money, data })] : [made]
  })
}

async function mailSteps(db: Db, { transactionId, payoutIds, listingId }: StepSubject): Promise<DeskStep[]> {
  const rows = await db
    .$extendTables<NotificationsTables>()
    .selectFrom('notifications.message')
    .select(['template', 'state', 'created_at', 'sent_at', 'account_id'])
    .where('subject_id', '=', (eb) => eb.fn.any(eb.val([transactionId, listingId, ...payoutIds])))
    .execute()
  return rows.map((row) =>
    step(row.sent_at ?? row.created_at, 'mail', row.template, { detail: row.state, data: { to: row.account_id } }),
  )
}
