import { sql } from 'kysely'
import type { Tx } from '../../database/tables.ts'
import type { Call } from '../wire/call.ts'
import { missing } from '../wire/stripe-error.ts'

/** Kinds as Stripe names them in `object`, and the noun its messages use. */
const nouns = {
  account: 'account',
  charge: 'charge',
  customer: 'customer',
  dispute: 'dispute',
  payment_intent: 'payment_intent',
  payment_method: 'PaymentMethod',
  payout: 'payout',
  refund: 'refund',
  setup_intent: 'setupintent',
  source: 'source',
  token: 'token',
  transfer: 'transfer',
  transfer_reversal: 'transfer reversal',
} as const

export type Kind = keyof typeof nouns

export interface Stored<T, H = Record<string, unknown>> {
  id: string
  account: string
  body: T
  hidden: H
}

type AnyBody = { id: string; created?: number }

const columns = ['id', 'account', 'body', 'hidden'] as const

export async function insertObject<T extends AnyBody>(
  call: Call,
  kind: Kind,
  body: T,
  hidden: Record<string, unknown> = {},
): Promise<T> {
  await call.tx
    .insertInto('object')
    .values({
      id: body.id,
      account: call.account,
      kind,
      created: body.created ?? call.world.clock.now(),
      body: JSON.stringify(body),
      hidden: JSON.stringify(hidden),
    })
    .execute()
  return body
}

/** Reads an object for change: nobody else changes it until this transaction ends. 404 when it is not there. */
export async function lockObject<T, H = Record<string, unknown>>(
  call: Call,
  kind: Kind,
  id: string,
  param?: string,
): Promise<Stored<T, H>> {
  const row = await call.tx
    .selectFrom('object')
    .select(columns)
    .where('id', '=', id)
    .where('kind', '=', kind)
    .where('account', '=', call.account)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw missing(nouns[kind], id, param ?? (kind === 'payment_intent' ? 'intent' : 'id'))
  return row as unknown as Stored<T, H>
}

export async function readObject<T, H = Record<string, unknown>>(
  call: Call,
  kind: Kind,
  id: string,
  param?: string,
): Promise<Stored<T, H>> {
  const row = await call.tx
    .selectFrom('object')
    .select(columns)
    .where('id', '=', id)
    .where('kind', '=', kind)
    .where('account', '=', call.account)
    .executeTakeFirst()
  if (!row) throw missing(nouns[kind], id, param ?? (kind === 'payment_intent' ? 'intent' : 'id'))
  return row as unknown as Stored<T, H>
}

export async function saveObject<T>(call: Call, stored: Stored<T, unknown>): Promise<T> {
  await call.tx
    .updateTable('object')
    .set({ body: JSON.stringify(stored.body), hidden: JSON.stringify(stored.hidden) })
    .where('id', '=', stored.id)
    .execute()
  return stored.body
}

/** Finds an object whoever it belongs to, for `expand`. */
export async function findAnywhere(tx: Tx, id: string): Promise<Record<string, unknown> | undefined> {
  const row = await tx.selectFrom('object').select('body').where('id', '=', id).executeTakeFirst()
  return row?.body
}

/** All objects of one kind whose field has this value, oldest first. */
export async function objectsWith<T>(tx: Tx, kind: Kind, field: string, value: string): Promise<T[]> {
  const rows = await tx
    .selectFrom('object')
    .select('body')
    .where('kind', '=', kind)
    .where(sql<boolean>`body ? ${sql.lit(field)} and body->>${sql.lit(field)} = ${value}`)
    .orderBy('seq')
    .execute()
  return rows.map((row) => row.body as T)
}
