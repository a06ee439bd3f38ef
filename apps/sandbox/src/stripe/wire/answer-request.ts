import { type ControlledTransaction, sql } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { World } from '../../world.ts'
import { type Call, platformAccount } from './call.ts'
import { expandAnswer } from './expand.ts'
import { claimKey, keepAnswer, type StoredAnswer } from './idempotency.ts'
import type { Route } from './route.ts'
import { invalid, Refusal, StripeError } from './stripe-error.ts'

export interface Incoming {
  route: Route
  given: Record<string, unknown>
  id: string
  second: string
  account: string | undefined
  publishable: boolean
  idempotencyKey: string | undefined
  fingerprint: string
  requestId: string
}

export interface Outgoing extends StoredAnswer {
  replayed: boolean
}

async function checkAccount(call: Call): Promise<void> {
  if (call.account === platformAccount) return
  const found = await call.tx
    .selectFrom('object')
    .select('id')
    .where('id', '=', call.account)
    .where('kind', '=', 'account')
    .executeTakeFirst()
  if (found) return
  throw invalid(
    `The provided key does not have access to account '${call.account}' (or that account does not exist). Application access may have been revoked.`,
    { status: 403, code: 'account_invalid' },
  )
}

async function run(call: Call, incoming: Incoming, input: unknown): Promise<StoredAnswer> {
  const answer = await incoming.route.run(call, input, incoming.id, incoming.second)
  if (answer instanceof Refusal) {
    return { status: answer.status, body: { error: answer.body }, requestId: incoming.requestId }
  }
  const paths = (input as { expand?: string[] }).expand ?? []
  const body = paths.length === 0 ? answer : await expandAnswer(call.tx, answer, paths)
  return { status: 200, body, requestId: incoming.requestId }
}

/** Runs the call behind a savepoint, so that an error undoes its work but its answer is kept under the key. */
async function runKept(call: Call, incoming: Incoming, input: unknown, key: string): Promise<StoredAnswer> {
  await sql`savepoint work`.execute(call.tx)
  const answer = await run(call, incoming, input).catch(async (error: unknown) => {
    if (!(error instanceof StripeError)) throw error
    await sql`rollback to savepoint work`.execute(call.tx)
    return { status: error.status, body: { error: error.body }, requestId: incoming.requestId }
  })
  await keepAnswer(call, key, incoming.fingerprint, answer)
  return answer
}

const secretIn = ({ client_secret: secret }: Record<string, unknown>): string =>
  typeof secret === 'string' ? secret : ''

async function work(tx: ControlledTransaction<Tables>, world: World, incoming: Incoming): Promise<Outgoing> {
  const key = incoming.route.method === 'post' ? incoming.idempotencyKey : undefined
  const call: Call = {
    world,
    tx,
    account: incoming.account ?? platformAccount,
    requestId: incoming.requestId,
    idempotencyKey: key ?? null,
    clientSecret: incoming.publishable ? secretIn(incoming.given) : undefined,
  }
  await checkAccount(call)
  if (key === undefined) return { ...(await run(call, incoming, incoming.route.read(incoming.given))), replayed: false }
  const stored = await claimKey(call, key, incoming.fingerprint)
  if (stored) return { ...stored, replayed: true }
  // Parameters that do not parse are answered without using up the key, as at Stripe.
  const input = incoming.route.read(incoming.given)
  return { ...(await runKept(call, incoming, input, key)), replayed: false }
}

/** One API request, one database transaction. Throws StripeError after rolling everything back. */
export async function answerRequest(world: World, incoming: Incoming): Promise<Outgoing> {
  const tx = await world.db.startTransaction().execute()
  try {
    const outgoing = await work(tx, world, incoming)
    await tx.commit().execute()
    world.wake()
    return outgoing
  } catch (error) {
    if (!tx.isCommitted) await tx.rollback().execute()
    throw error
  }
}
