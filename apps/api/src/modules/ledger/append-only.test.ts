import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '#platform/db'
import { newId } from '#platform/ids'
import { hold } from './hold.ts'
import * as books from './test-books.ts'

const { escrowOf, fundEscrow, gateway, move, postLines, refusal } = books
let test: books.TestBooks
let id: string

beforeAll(async () => {
  test = await books.openTestBooks()
  id = await fundEscrow(test.db, 1000)
  await inTransaction(test.db, (tx) => hold(tx, { key: 'kept', account: escrowOf(id), amount: 10 }))
})
afterAll(() => test.close())

const changes = [
  ['an entry', `update ledger.entry set type = 'other'`],
  ['an entry away', 'delete from ledger.entry'],
  ['all entries away', 'truncate ledger.entry cascade'],
  ['a line', 'update ledger.line set amount = amount * 2'],
  ['a line away', 'delete from ledger.line'],
  ['all lines away', 'truncate ledger.line'],
  ['an account', `update ledger.account set owner_id = uuidv7()`],
  ['an account away', 'delete from ledger.account'],
  ['a balance', 'update ledger.balance set posted = posted + 1'],
  ['a balance away', 'delete from ledger.balance'],
  ['all balances away', 'truncate ledger.balance'],
  ['a hold away', 'delete from ledger.reservation'],
  ['all holds away', 'truncate ledger.reservation'],
] as const

describe('the product', () => {
  it.each(changes)('may not change %s', async (_, statement) => {
    expect(await refusal(test.app.query(statement))).toBe('42501')
  })

  it.each([
    [
      'an entry',
      `insert into ledger.entry (key, fingerprint, type, subject_type, subject_id, effective_at)
      values ('mine', '', 'test', 'transaction', uuidv7(), now())`,
    ],
    ['a line', `insert into ledger.line (entry_id, no, account_id, currency, amount) values (1, 9, 1, 'EUR', 5)`],
    [
      'an account',
      `insert into ledger.account (kind, owner_type, owner_id, currency, normal, mode)
      values ('escrow', 'transaction', uuidv7(), 'EUR', 'C', 'G')`,
    ],
    ['a balance', 'insert into ledger.balance (account_id, posted) values (1, 1000)'],
    ['a hold', `insert into ledger.reservation (key, fingerprint, account_id, amount) values ('mine', '', 1, 1)`],
    ['an account kind', `insert into ledger.account_kind (kind, normal, mode) values ('mine', 'D', 'S')`],
    ['a hold’s end', `update ledger.reservation set state = 'voided', resolved_at = now()`],
  ])('may not write %s itself', async (_, statement) => {
    expect(await refusal(test.app.query(statement))).toBe('42501')
  })

  it('may call nothing but post, reserve and resolve', async () => {
    const { rows } = await test.app.query<{ name: string }>(
      `select proname as name from pg_proc where pronamespace = 'ledger'::regnamespace
        and has_function_privilege(oid, 'execute') order by proname`,
    )
    expect(rows.map((row) => row.name)).toEqual(['post', 'reserve', 'resolve'])
  })

  it('cannot put functions of its own before the ledger’s', async () => {
    const { rows } = await test.owner.query<{ name: string }>(
      `select proname as name from pg_proc where pronamespace = 'ledger'::regnamespace and prosecdef
        and not coalesce(proconfig::text like '%search_path=pg_catalog, pg_temp%', false)`,
    )
    expect(rows).toEqual([])
  })
})

describe('the owner of the database', () => {
  it.each(changes)('cannot change %s either', async (_, statement) => {
    expect(await refusal(test.owner.query(statement))).toBe('ledger_append_only')
  })

  it('cannot while triggers of a replica are off', async () => {
    await asOwner(async (client) => {
      await client.query('set local session_replication_role = replica')
      expect(await refusal(client.query('delete from ledger.line'))).toBe('ledger_append_only')
    })
  })

  it('cannot add a line to a committed entry', async () => {
    const { rows } = await test.owner.query<{ id: number }>('select max(id) as id from ledger.entry')
    const late = test.owner.query(
      `insert into ledger.line (entry_id, no, account_id, currency, amount)
        select $1, 8 + row_number() over (), id, currency, case normal when 'D' then 1 else -1 end from ledger.account`,
      [rows[0]?.id],
    )
    expect(await refusal(late)).toBe('ledger_entry_sealed')
  })

  it('cannot write a line in another currency than its account’s', async () => {
    await asOwner(async (client) => {
      const entry = await client.query<{ id: number }>(
        `insert into ledger.entry (key, fingerprint, type, subject_type, subject_id, effective_at)
          values ('owner', '', 'test', 'transaction', uuidv7(), now()) returning id`,
      )
      const line = client.query(
        `insert into ledger.line (entry_id, no, account_id, currency, amount)
          select $1, 1, id, 'USD', 5 from ledger.account where currency = 'EUR' limit 1`,
        [entry.rows[0]?.id],
      )
      expect(await refusal(line)).toBe('line_currency')
    })
  })

  it('cannot change a hold but to end it, and only once', async () => {
    expect(await refusal(test.owner.query('update ledger.reservation set amount = 1'))).toBe(
      'ledger_reservation_resolved_once',
    )
    const end = `update ledger.reservation set state = 'voided', resolved_at = now() where key = 'ends'`
    await inTransaction(test.db, (tx) => hold(tx, { key: 'ends', account: escrowOf(id), amount: 1 }))
    expect(await refusal(test.owner.query(end))).toBe('kept')
    expect(await refusal(test.owner.query(end))).toBe('ledger_reservation_resolved_once')
  })
})

it('is untouched after all these attempts', async () => {
  await postLines(test.db, newId(), move(gateway(), escrowOf(id), 1))
  expect(await books.brokenInvariants(test.db)).toEqual([])
})

async function asOwner(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await test.owner.connect()
  try {
    await client.query('begin')
    await work(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}
