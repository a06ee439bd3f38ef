import type { Tx } from '../../database/tables.ts'
import { presentBalanceTransaction } from '../books/present-balance-transaction.ts'
import { findAnywhere, objectsWith } from '../store/objects.ts'
import { platformAccount } from './call.ts'
import { invalid } from './stripe-error.ts'

type Json = Record<string, unknown>

async function load(tx: Tx, id: string): Promise<Json | undefined> {
  if (!id.startsWith('txn_')) return findAnywhere(tx, id)
  const row = await tx.selectFrom('balance_transaction').selectAll().where('id', '=', id).executeTakeFirst()
  return row && (presentBalanceTransaction(row) as unknown as Json)
}

/** Lists that Stripe leaves out unless asked for. */
async function includable(tx: Tx, object: Json, field: string): Promise<unknown> {
  if (object.object !== 'charge' || field !== 'refunds') return undefined
  const data = await objectsWith<Json>(tx, 'refund', 'charge', String(object.id))
  return {
    object: 'list',
    data: data.toReversed().slice(0, 10),
    has_more: data.length > 10,
    url: `/v1/charges/${String(object.id)}/refunds`,
  }
}

async function expandPath(tx: Tx, object: unknown, path: readonly string[], whole: string): Promise<void> {
  const [field, ...rest] = path
  if (field === undefined || object === null || typeof object !== 'object') return
  if (Array.isArray(object)) {
    for (const item of object) await expandPath(tx, item, path, whole)
    return
  }
  const place = object as Json
  if (!(field in place)) {
    const list = await includable(tx, place, field)
    if (list === undefined) throw invalid(`This property cannot be expanded (${whole}).`, { param: 'expand' })
    place[field] = list
  }
  const value = place[field]
  if (typeof value === 'string') {
    const loaded = value === platformAccount ? undefined : await load(tx, value)
    if (loaded === undefined) throw invalid(`This property cannot be expanded (${whole}).`, { param: 'expand' })
    place[field] = loaded
  }
  await expandPath(tx, place[field], rest, whole)
}

/** Replaces ids in an answer by their objects, along each `expand` path (four levels at most, as at Stripe). */
export async function expandAnswer(tx: Tx, answer: object, paths: readonly string[]): Promise<object> {
  const copy = structuredClone(answer)
  for (const path of paths) {
    const parts = path.split('.')
    if (parts.length > (parts[0] === 'data' ? 5 : 4)) {
      throw invalid(`You cannot expand more than 4 levels of a property. Property: ${path}`, { param: 'expand' })
    }
    await expandPath(tx, copy, parts, path)
  }
  return copy
}
