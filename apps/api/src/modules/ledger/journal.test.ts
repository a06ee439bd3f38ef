import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '#platform/ids'
import type { AccountRef } from './account-kinds.ts'
import { balanceOf, balancesOf } from './balances.ts'
import { entriesOf, recentEntries } from './entries.ts'
import { solvency } from './solvency.ts'
import * as books from './test-books.ts'
import { trialBalance } from './trial-balance.ts'

const { escrowOf, move, payableTo, postLines } = books
let test: books.TestBooks

beforeAll(async () => {
  test = await books.openTestBooks()
})
afterAll(() => test.close())

const house = (kind: AccountRef['kind']): AccountRef => ({ kind, currency: 'EUR' })
const [sale, seller, organizer] = [newId(), newId(), newId()]
const organizerShare: AccountRef = { kind: 'org_payable', owner: { type: 'account', id: organizer }, currency: 'EUR' }
const now = () => solvency(test.db).then((lines) => lines.find((line) => line.currency === 'EUR'))
const eur = (amount: number) => ({ amount, currency: 'EUR' })

it('follows a sale of 100.00 from payment to payout, covered at every step', async () => {
  // J1: the buyer pays 112.00.
  await postLines(
    test.db,
    sale,
    [
      { account: house('gw_pending'), amount: 11_200 },
      { account: escrowOf(sale), amount: -11_000 },
      { account: house('vat'), amount: -200 },
    ],
    `${sale}:captured`,
    'captured',
  )
  expect(await now()).toEqual({
    currency: 'EUR',
    owed: eur(11_000),
    held: eur(11_200),
    advanced: eur(0),
    solvent: true,
  })

  // J2: the gateway keeps its fee before the house has earned its own.
  await postLines(test.db, sale, move(house('gw_fees'), house('gw_pending'), 350))
  expect(await now()).toMatchObject({ owed: eur(11_000), held: eur(10_850), advanced: eur(350), solvent: true })

  // J3: funds become available; pending and available count together, so half a move is no alarm.
  await postLines(test.db, sale, move(house('gw_available'), house('gw_pending'), 10_850))
  expect(await balanceOf(test.db, house('gw_pending'))).toBe(0)

  // J5: the release.
  await postLines(
    test.db,
    sale,
    [
      { account: escrowOf(sale), amount: 11_000 },
      { account: house('fee_buyer'), amount: -1_000 },
      { account: house('fee_seller'), amount: -500 },
      { account: house('vat'), amount: -100 },
      { account: organizerShare, amount: -500 },
      { account: payableTo(seller), amount: -8_900 },
    ],
    `${sale}:released`,
    'released',
  )
  expect(await now()).toMatchObject({ owed: eur(9_400), held: eur(10_850), advanced: eur(0), solvent: true })
  expect(await balancesOf(test.db, { type: 'account', id: organizer })).toEqual([
    { kind: 'org_payable', normal: 'credit', balance: eur(500), held: 0 },
  ])

  // J6: the payout.
  await postLines(test.db, sale, move(payableTo(seller), house('gw_available'), 8_900))
  expect(await balanceOf(test.db, payableTo(seller))).toBe(0)
  expect(await now()).toMatchObject({ owed: eur(500), held: eur(1_950), solvent: true })
  expect(await books.brokenInvariants(test.db)).toEqual([])
})

it('reads the entries of a subject in order, with their lines', async () => {
  const entries = await entriesOf(test.db, { type: 'transaction', id: sale })
  expect(entries).toHaveLength(5)
  expect(entries[0]).toMatchObject({
    key: `${sale}:captured`,
    type: 'captured',
    subjectType: 'transaction',
    subjectId: sale,
    lines: [
      { kind: 'gw_pending', ownerType: 'house', amount: eur(11_200) },
      { kind: 'escrow', ownerType: 'transaction', ownerId: sale, amount: eur(-11_000) },
      { kind: 'vat', ownerType: 'house', amount: eur(-200) },
    ],
  })
  expect(entries[0]?.at).toBeInstanceOf(Date)
  const [latest, ...rest] = await recentEntries(test.db, 2)
  expect(latest?.lines[0]).toMatchObject({ kind: 'seller_payable', amount: eur(8_900) })
  expect(rest).toHaveLength(1)
})

it('adds up in the trial balance', async () => {
  const lines = await trialBalance(test.db)
  expect(lines.find((line) => line.kind === 'vat')).toEqual({
    kind: 'vat',
    normal: 'credit',
    accounts: 1,
    balance: eur(300),
  })
  const side = (normal: string) =>
    lines.filter((line) => line.normal === normal).reduce((sum, line) => sum + line.balance.amount, 0)
  expect(side('debit')).toBe(side('credit'))
})

it('has nothing on an account that was never used', async () => {
  expect(await balanceOf(test.db, escrowOf(newId()))).toBe(0)
  expect(await balancesOf(test.db, { type: 'account', id: newId() })).toEqual([])
})
