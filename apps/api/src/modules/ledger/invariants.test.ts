import { Kysely, PostgresDialect, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Db, Tx } from '#platform/db'
import { newId } from '#platform/ids'
import { accountKinds } from './account-kinds.ts'
import * as books from './test-books.ts'

const { brokenInvariants, escrowOf, fundEscrow, gateway, move, postLines } = books
let test: books.TestBooks
let ownerDb: Db

beforeAll(async () => {
  test = await books.openTestBooks()
  ownerDb = new Kysely({ dialect: new PostgresDialect({ pool: test.owner }) })
})
afterAll(() => test.close())

it('the chart in TypeScript is the chart in the database', async () => {
  const { rows } = await test.owner.query(
    'select kind, normal, mode, owners, counts_as as "countsAs" from ledger.account_kind order by kind collate "C"',
  )
  const typed = Object.entries(accountKinds).map(([kind, line]) => ({ kind, ...line }))
  expect(rows).toEqual(typed.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)))
})

describe('a fault planted behind the triggers is counted by', () => {
  beforeEach(async () => {
    await fundEscrow(test.db, 1000)
    expect(await brokenInvariants(test.db)).toEqual([])
  })

  it.each([
    [
      'ledger.sums_to_zero',
      'update ledger.line set amount = amount + 1 where no = 1 and entry_id = (select max(id) from ledger.entry)',
    ],
    ['ledger.entries_balanced', 'delete from ledger.line where entry_id = (select max(id) from ledger.entry)'],
    ['ledger.balances_match_lines', 'update ledger.balance set posted = posted + 1'],
    ['ledger.holds_match', 'update ledger.balance set pending_out = 1'],
  ])('%s', async (name, fault) => {
    await planted((tx) => sql.raw(fault).execute(tx), name)
  })

  it('ledger.no_negative_balance', async () => {
    await planted(async (tx) => {
      await sql`alter table ledger.balance drop constraint balance_not_negative,
        drop constraint balance_pending_covered`.execute(tx)
      await sql`update ledger.balance set posted = -1`.execute(tx)
    }, 'ledger.no_negative_balance')
  })

  it('ledger.solvent, when a guarantee was paid that nothing covers', async () => {
    const id = newId()
    const guarantee = { kind: 'guarantee', currency: 'SEK' } as const
    await postLines(test.db, id, move(guarantee, escrowOf(id, 'SEK'), 30))
    expect(await brokenInvariants(test.db)).toEqual(['ledger.solvent'])
    await postLines(test.db, id, move(gateway('SEK'), { kind: 'penalty', currency: 'SEK' }, 30))
  })
})

/** Plants a fault with the triggers that would refuse it taken off, counts, and takes all of it back. */
async function planted(fault: (tx: Tx) => Promise<unknown>, name: string): Promise<void> {
  const undo = new Error('undo')
  const attempt = ownerDb.transaction().execute(async (tx) => {
    for (const table of ['entry', 'line', 'balance']) {
      await sql`alter table ${sql.table(`ledger.${table}`)} disable trigger user`.execute(tx)
    }
    await fault(tx)
    expect(await brokenInvariants(tx)).toContain(name)
    throw undo
  })
  await expect(attempt).rejects.toBe(undo)
}
