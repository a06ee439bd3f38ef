import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '#platform/ids'
import { type AccountRef, accountKinds, houseId } from './account-kinds.ts'
import { balanceOf } from './balances.ts'
import type { Line } from './post.ts'
import * as books from './test-books.ts'
import { trialBalance } from './trial-balance.ts'

let test: books.TestBooks

beforeAll(async () => {
  test = await books.openTestBooks()
})
afterAll(() => test.close())

const people = [newId(), newId()]
const kind = fc.constantFrom(...(Object.keys(accountKinds) as (keyof typeof accountKinds)[]))
const account = fc
  .record({ kind, who: fc.constantFrom(...people), currency: fc.constantFrom('EUR', 'JPY') })
  .map(({ kind: name, who, currency }): AccountRef => {
    const owner = accountKinds[name].owners?.[0]
    return { kind: name, currency, owner: owner ? { type: owner, id: who } : { type: 'house', id: houseId } }
  })
/** Balanced in each currency: every line's counterpart goes to the suspense account of its currency. */
const balanced = fc.array(
  fc.tuple(
    account,
    fc.integer({ min: -500, max: 1500 }).filter((amount) => amount !== 0),
  ),
  {
    minLength: 1,
    maxLength: 6,
  },
)

it('keeps books that agree with a plain sum, whatever balanced entries come', async () => {
  const expected = new Map<string, number>()
  const nameOf = (ref: AccountRef) => `${ref.kind}/${ref.owner?.type}/${ref.owner?.id}/${ref.currency}`
  const refs = new Map<string, AccountRef>()
  await fc.assert(
    fc.asyncProperty(balanced, async (pairs) => {
      const lines: Line[] = pairs.flatMap(([ref, amount]) => {
        // Written on the normal side, so that most amounts grow the balance and some overdraw it.
        const signed = accountKinds[ref.kind].normal === 'D' ? amount : -amount
        const suspense: AccountRef = { kind: 'suspense', currency: ref.currency, owner: { type: 'house', id: houseId } }
        return books.move(ref, suspense, signed)
      })
      const after = new Map(expected)
      for (const { account: ref, amount } of lines) {
        refs.set(nameOf(ref), ref)
        const onNormalSide = accountKinds[ref.kind].normal === 'D' ? amount : -amount
        after.set(nameOf(ref), (after.get(nameOf(ref)) ?? 0) + onNormalSide)
      }
      const overdraws = [...after].some(
        ([name, amount]) => amount < 0 && accountKinds[(refs.get(name) as AccountRef).kind].mode === 'G',
      )
      const outcome = await books.refusal(books.postLines(test.db, newId(), lines))
      expect(outcome).toBe(overdraws ? 'balance_not_negative' : 'kept')
      if (!overdraws) for (const [name, amount] of after) expected.set(name, amount)
    }),
    { numRuns: 150, endOnFailure: true },
  )
  for (const [name, amount] of expected) expect(await balanceOf(test.db, refs.get(name) as AccountRef)).toBe(amount)
  const all = await trialBalance(test.db)
  const total = (currency: string, normal: string) =>
    all
      .filter((line) => line.balance.currency === currency && line.normal === normal)
      .reduce((sum, line) => sum + line.balance.amount, 0)
  for (const currency of ['EUR', 'JPY']) expect(total(currency, 'debit')).toBe(total(currency, 'credit'))
  const broken = await books.brokenInvariants(test.db)
  // Random entries know no business, so the house may well be poor in them.
  expect(broken.filter((name) => name !== 'ledger.solvent')).toEqual([])
}, 60_000)
