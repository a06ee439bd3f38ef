import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTransaction } from '#platform/db'
import { newId } from '#platform/ids'
import { balanceOf, balancesOf } from './balances.ts'
import { expireHolds, hold, resolveHold } from './hold.ts'
import { post } from './post.ts'
import * as books from './test-books.ts'

const { escrowOf, fundEscrow, gateway, move, payableTo, postLines, refusal } = books
let test: books.TestBooks

beforeAll(async () => {
  test = await books.openTestBooks()
})
afterAll(() => test.close())

const holdAll = (id: string, amount: number, expiresAt?: Date, key = `freeze:${id}`) =>
  inTransaction(test.db, (tx) => hold(tx, { key, account: escrowOf(id), amount, ...(expiresAt ? { expiresAt } : {}) }))
const end = (id: string, outcome: 'posted' | 'voided') =>
  inTransaction(test.db, (tx) => resolveHold(tx, `freeze:${id}`, outcome))
const release = (id: string, amount: number) => postLines(test.db, id, move(escrowOf(id), payableTo(newId()), amount))

it('blocks a release until it is voided', async () => {
  const id = await fundEscrow(test.db, 110)
  await holdAll(id, 110)
  expect(await refusal(release(id, 110))).toBe('balance_pending_covered')
  await end(id, 'voided')
  await release(id, 110)
  expect(await balanceOf(test.db, escrowOf(id))).toBe(0)
})

it('leaves what is not held free', async () => {
  const id = await fundEscrow(test.db, 110)
  await holdAll(id, 60)
  expect(await refusal(release(id, 51))).toBe('balance_pending_covered')
  await release(id, 50)
  expect(await balancesOf(test.db, { type: 'transaction', id })).toEqual([
    { kind: 'escrow', normal: 'credit', balance: { amount: 60, currency: 'EUR' }, held: 60 },
  ])
})

it('is used by the entry that follows in the same transaction', async () => {
  const id = await fundEscrow(test.db, 110)
  await holdAll(id, 110)
  await inTransaction(test.db, async (tx) => {
    await resolveHold(tx, `freeze:${id}`, 'posted')
    const lines = move(escrowOf(id), payableTo(newId()), 110)
    await post(tx, { key: `${id}:released`, type: 'released', subject: { type: 'transaction', id }, lines })
  })
  expect(await balanceOf(test.db, escrowOf(id))).toBe(0)
})

it('ends once: the same end again is nothing new, another end is refused', async () => {
  const id = await fundEscrow(test.db, 110)
  await holdAll(id, 110)
  expect(await end(id, 'voided')).toEqual({ replayed: false })
  expect(await end(id, 'voided')).toEqual({ replayed: true })
  expect(await refusal(end(id, 'posted'))).toBe('ledger_reservation_resolved_once')
  expect(await refusal(end(newId(), 'posted'))).toBe('ledger_reservation_resolved_once')
})

it('is made once per key, and never with another content', async () => {
  const id = await fundEscrow(test.db, 110)
  const all = await Promise.all(Array.from({ length: 10 }, () => holdAll(id, 70)))
  expect(all.filter((one) => !one.replayed)).toHaveLength(1)
  expect(await refusal(holdAll(id, 69))).toBe('ledger_key_reused')
})

it('cannot hold more than there is, nor what is not guarded', async () => {
  const id = await fundEscrow(test.db, 110)
  expect(await refusal(holdAll(id, 111))).toBe('balance_pending_covered')
  expect(await refusal(holdAll(newId(), 1))).toBe('balance_pending_covered')
  expect(await refusal(holdAll(id, 0))).toBe('reservation_amount')
  const stream = inTransaction(test.db, (tx) => hold(tx, { key: newId(), account: gateway(), amount: 1 }))
  expect(await refusal(stream)).toBe('ledger_not_guarded')
})

it('is one of two that want the same money at once', async () => {
  const id = await fundEscrow(test.db, 110)
  const outcomes = await Promise.all(['a', 'b'].map((key) => refusal(holdAll(id, 80, undefined, `${id}:${key}`))))
  expect(outcomes.toSorted()).toEqual(['balance_pending_covered', 'kept'])
})

it('expires by the product’s clock alone, and frees the money', async () => {
  const id = await fundEscrow(test.db, 110)
  await holdAll(id, 110, new Date(Date.now() + 3_600_000))
  expect(await expireHolds(test.db)).toBe(0)
  const early = sql`select ledger.resolve(${`freeze:${id}`}, 'expired')`.execute(test.db)
  expect(await refusal(early)).toBe('ledger_reservation_resolved_once')
  await test.owner.query(`update platform.clock set movable = true, moved_by = '2 hours'`)
  expect(await expireHolds(test.db)).toBe(1)
  await test.owner.query(`update platform.clock set moved_by = '0'`)
  await release(id, 110)
  expect(await books.brokenInvariants(test.db)).toEqual([])
})
