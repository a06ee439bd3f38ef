import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTransaction } from '#platform/db'
import { newId } from '#platform/ids'
import { balanceOf } from './balances.ts'
import { hold } from './hold.ts'
import * as books from './test-books.ts'

const { escrowOf, fundEscrow, gateway, move, payableTo, postLines, refusal } = books
let test: books.TestBooks

beforeAll(async () => {
  test = await books.openTestBooks(32)
})
afterAll(() => test.close())

const overdrawn = ['balance_not_negative', 'balance_pending_covered']

it('lets exactly one of release and refund have the money, though their keys differ', async () => {
  for (let round = 0; round < 40; round += 1) {
    const id = await fundEscrow(test.db, 110)
    const outcomes = await Promise.all([
      refusal(postLines(test.db, id, move(escrowOf(id), payableTo(newId()), 110), `${id}:released`)),
      refusal(postLines(test.db, id, move(escrowOf(id), gateway(), 110), `${id}:refunded`)),
    ])
    expect(outcomes.toSorted()).toEqual(['balance_not_negative', 'kept'])
    expect(await balanceOf(test.db, escrowOf(id))).toBe(0)
  }
})

it('either freezes or releases, never both', async () => {
  for (let round = 0; round < 40; round += 1) {
    const id = await fundEscrow(test.db, 110)
    const freeze = (tx: Parameters<typeof hold>[0]) =>
      hold(tx, { key: `freeze:${id}`, account: escrowOf(id), amount: 110 })
    const outcomes = await Promise.all([
      refusal(postLines(test.db, id, move(escrowOf(id), payableTo(newId()), 110))),
      refusal(inTransaction(test.db, freeze)),
    ])
    expect(outcomes.toSorted()).toEqual(['balance_pending_covered', 'kept'])
  }
})

it('keeps every escrow to the cent while 32 clients hammer at 60 of them', async () => {
  const ids = await Promise.all(Array.from({ length: 60 }, () => fundEscrow(test.db, 900)))
  const seller = payableTo(newId())
  const taken = new Map(ids.map((id) => [id, 0]))
  const seen = new Map<string, number>()
  const client = async () => {
    for (let attempt = 0; attempt < 60; attempt += 1) {
      const id = ids[Math.floor(Math.random() * ids.length)] as string
      const amount = [900, 900, 300, 300, 300, 1][Math.floor(Math.random() * 6)] as number
      const to = Math.random() < 0.5 ? seller : gateway()
      const outcome = await refusal(postLines(test.db, id, move(escrowOf(id), to, amount)))
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1)
      if (outcome === 'kept') taken.set(id, (taken.get(id) ?? 0) + amount)
    }
  }
  await Promise.all(Array.from({ length: 32 }, client))
  expect([...seen.keys()].filter((outcome) => outcome !== 'kept' && !overdrawn.includes(outcome))).toEqual([])
  for (const id of ids) {
    expect(await balanceOf(test.db, escrowOf(id))).toBe(900 - (taken.get(id) ?? 0))
  }
  expect(Math.max(...taken.values())).toBeLessThanOrEqual(900)
  expect(await books.brokenInvariants(test.db)).toEqual([])
}, 60_000)
