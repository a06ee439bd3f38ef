import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '#platform/db'
import { newId } from '#platform/ids'
import { balanceOf } from './balances.ts'
import { entriesOf } from './entries.ts'
import { post } from './post.ts'
import * as books from './test-books.ts'

const { escrowOf, fundEscrow, gateway, move, payableTo, postLines, refusal } = books
let test: books.TestBooks

beforeAll(async () => {
  test = await books.openTestBooks()
})
afterAll(() => test.close())

describe('what a posting may not be', () => {
  const lines = (...amounts: [currency: string, amount: number][]) =>
    amounts.map(([currency, amount]) => ({ account: gateway(currency), amount }))

  it.each([
    ['unbalanced', lines(['EUR', 100], ['EUR', -99])],
    ['euros against dollars', lines(['EUR', 100], ['USD', -100])],
    ['one line', lines(['EUR', 100])],
    ['no line', []],
  ])('is refused at the commit: %s', async (_, given) => {
    const id = newId()
    expect(await refusal(postLines(test.db, id, given))).toBe('ledger_entry_balanced')
    expect(await entriesOf(test.db, { type: 'transaction', id })).toEqual([])
  })

  it('takes more out of a guarded account than is in it', async () => {
    const id = await fundEscrow(test.db, 100)
    const tooMuch = postLines(test.db, id, move(escrowOf(id), payableTo(newId()), 101))
    expect(await refusal(tooMuch)).toBe('balance_not_negative')
    expect(await balanceOf(test.db, escrowOf(id))).toBe(100)
  })

  it('moves nothing on a line', async () => {
    const id = newId()
    expect(await refusal(postLines(test.db, id, move(gateway(), escrowOf(id), 0)))).toBe('line_amount')
  })

  it('overflows a balance', async () => {
    const id = newId()
    const huge = Number.MAX_SAFE_INTEGER
    const twice = Array.from({ length: 1100 }, () => move(gateway(), escrowOf(id), huge)).flat()
    expect(await refusal(postLines(test.db, id, twice))).toBe('22003')
    expect(await balanceOf(test.db, escrowOf(id))).toBe(0)
  })

  it('is in parts of a minor unit', async () => {
    const id = newId()
    await expect(postLines(test.db, id, move(gateway(), escrowOf(id), 0.5))).rejects.toThrow(RangeError)
  })

  it('names an account the chart does not have, or an owner that cannot have one', async () => {
    const id = newId()
    const unknown = { ...escrowOf(id), kind: 'petty_cash' as 'escrow' }
    expect(await refusal(postLines(test.db, id, move(gateway(), unknown, 1)))).toBe('ledger_unknown_kind')
    const stranger = { ...escrowOf(id), owner: { type: 'account', id } }
    expect(await refusal(postLines(test.db, id, move(gateway(), stranger, 1)))).toBe('ledger_wrong_owner')
    const nobodys = { kind: 'escrow', currency: 'EUR' } as const
    expect(await refusal(postLines(test.db, id, move(gateway(), nobodys, 1)))).toBe('ledger_wrong_owner')
    const owned = { ...gateway(), owner: { type: 'account', id } }
    expect(await refusal(postLines(test.db, id, move(owned, escrowOf(id), 1)))).toBe('ledger_wrong_owner')
    const money = move(gateway('euro'), escrowOf(id, 'euro'), 1)
    expect(await refusal(postLines(test.db, id, money))).toBe('account_currency')
  })

  it('takes back what was already taken back', async () => {
    const id = newId()
    const { entryId } = await postLines(test.db, id, move(gateway(), escrowOf(id), 50))
    const reverse = (key: string) =>
      inTransaction(test.db, (tx) =>
        post(tx, {
          key,
          type: 'reversal',
          subject: { type: 'transaction', id },
          lines: move(escrowOf(id), gateway(), 50),
          reverses: entryId,
        }),
      )
    await reverse(`${id}:first`)
    expect(await refusal(reverse(`${id}:second`))).toBe('entry_reversed_once')
  })
})

describe('the same fact again', () => {
  it('answers with the first entry and moves nothing', async () => {
    const id = newId()
    const lines = move(gateway(), escrowOf(id), 700)
    const first = await postLines(test.db, id, lines, `${id}:captured`)
    const again = await postLines(test.db, id, lines, `${id}:captured`)
    expect(first.replayed).toBe(false)
    expect(again).toEqual({ entryId: first.entryId, replayed: true })
    expect(await balanceOf(test.db, escrowOf(id))).toBe(700)
  })

  it('is refused with another content', async () => {
    const id = newId()
    await postLines(test.db, id, move(gateway(), escrowOf(id), 700), `${id}:captured`)
    const other = postLines(test.db, id, move(gateway(), escrowOf(id), 701), `${id}:captured`)
    expect(await refusal(other)).toBe('ledger_key_reused')
  })

  it('is recognised by its instant, whatever zone a connection speaks', async () => {
    const id = newId()
    const effectiveAt = new Date('2026-03-13T19:00:00Z')
    const posting = {
      key: `${id}:captured`,
      type: 'captured',
      subject: { type: 'transaction', id },
      lines: move(gateway(), escrowOf(id), 5),
      effectiveAt,
    }
    await inTransaction(test.db, (tx) => post(tx, posting))
    const replay = await inTransaction(test.db, async (tx) => {
      await tx.executeQuery({ sql: `set local time zone 'Asia/Tokyo'`, parameters: [] } as never)
      return post(tx, posting)
    })
    expect(replay.replayed).toBe(true)
  })

  it('posted by twenty at once makes one entry', async () => {
    const id = newId()
    const lines = move(gateway(), escrowOf(id), 700)
    const all = await Promise.all(Array.from({ length: 20 }, () => postLines(test.db, id, lines, `${id}:captured`)))
    expect(new Set(all.map((one) => one.entryId)).size).toBe(1)
    expect(all.filter((one) => !one.replayed)).toHaveLength(1)
    expect(await balanceOf(test.db, escrowOf(id))).toBe(700)
  })

  it('can be posted after an attempt that was rolled back', async () => {
    const id = newId()
    const key = `${id}:captured`
    const lines = move(gateway(), escrowOf(id), 700)
    const crash = inTransaction(test.db, async (tx) => {
      await post(tx, { key, type: 'test', subject: { type: 'transaction', id }, lines })
      throw new Error('crash')
    })
    await expect(crash).rejects.toThrow('crash')
    expect((await postLines(test.db, id, lines, key)).replayed).toBe(false)
    expect(await balanceOf(test.db, escrowOf(id))).toBe(700)
  })
})

it('says that a commit failed when only the commit could know', async () => {
  const id = newId()
  let reached = false
  const whole = inTransaction(test.db, async (tx) => {
    const lines = [{ account: gateway(), amount: 1 }, ...move(gateway(), escrowOf(id), 9)]
    await post(tx, { key: `${id}:x`, type: 'test', subject: { type: 'transaction', id }, lines })
    reached = true
    return 'done'
  })
  expect(await refusal(whole)).toBe('ledger_entry_balanced')
  expect(reached).toBe(true)
  expect(await balanceOf(test.db, escrowOf(id))).toBe(0)
})

it('opens an account once when many use it first at the same time', async () => {
  const seller = newId()
  const ids = await Promise.all(Array.from({ length: 12 }, () => fundEscrow(test.db, 10)))
  await Promise.all(ids.map((id) => postLines(test.db, id, move(escrowOf(id), payableTo(seller), 10))))
  expect(await balanceOf(test.db, payableTo(seller))).toBe(120)
  expect(await books.brokenInvariants(test.db)).toEqual([])
})
