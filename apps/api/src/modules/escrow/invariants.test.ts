import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { bringTickets } from '../../testing/bring-tickets.ts'
import { giveTickets, offer, openShow, reserve } from '../../testing/sell-tickets.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'

let app: TestApp
let owner: pg.Client
beforeAll(async () => {
  app = await startTestApp()
  owner = new pg.Client({ connectionString: app.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await app.stop()
})

it('counts a reservation that never ends, however often its deadline is put off', async () => {
  const show = await openShow(app)
  const [seller, buyer] = [await app.signUp('Nora Berg'), await app.signUp('Ida Holm')]
  const listing = await offer(app, seller, await giveTickets(app, show, seller, ['1']))
  const { id } = await reserve(app, buyer, listing.id)
  await owner.query(`update escrow.transaction set ending = 'expired', reserved_until = now() - interval '2 hours'`)
  await owner.query(`update escrow.deadline set due_at = now() + interval '30 seconds'`)
  expect(await brokenInvariants(app)).toEqual([])

  await owner.query('set session_replication_role = replica')
  await owner.query(`update escrow.transition set id = uuidv7(interval '-2 hours') where transaction_id = $1`, [id])
  expect(await brokenInvariants(app)).toEqual([{ name: 'escrow.deadlines_kept', count: 1 }])
})

it('counts what freezes nothing, what is frozen for nothing, and a wait without an end', async () => {
  const show = await openShow(app)
  const [seller, buyer] = [await app.signUp('Nora Berg'), await app.signUp('Ida Holm')]
  const listing = await offer(app, seller, await bringTickets(app, show, seller, { safety: 'transfer', seats: ['2'] }))
  const { id } = await reserve(app, buyer, listing.id)
  const broken = async () => (await brokenInvariants(app)).map(({ name }) => name).filter((name) => known.has(name))
  const known = new Set([
    'escrow.deadlines_kept',
    'escrow.no_half_delivery',
    'escrow.transfers_kept',
    'escrow.frozen_for_a_reason',
  ])
  await owner.query('set session_replication_role = replica')
  await owner.query('delete from escrow.transaction where id <> $1', [id])
  expect(await broken()).toEqual([])

  await owner.query(`update escrow.transaction set frozen = true`)
  expect(await broken()).toEqual(['escrow.frozen_for_a_reason'])
  await owner.query(`update escrow.transaction set frozen = false`)
  await owner.query(`insert into escrow.claim (transaction_id, reason, text) values ($1, 'not_let_in', 'x')`, [id])
  expect(await broken()).toEqual(['escrow.frozen_for_a_reason'])
  await owner.query(`delete from escrow.claim`)

  await owner.query(`update escrow.transaction set state = 'paid'`)
  expect(await broken()).toEqual(['escrow.deadlines_kept', 'escrow.no_half_delivery'])
  await owner.query(
    `insert into escrow.transfer (transaction_id, app, due_at) values ($1, 'X', now() + interval '1 day')`,
    [id],
  )
  expect(await broken()).toEqual(['escrow.deadlines_kept'])
  await owner.query(`insert into escrow.deadline values ($1, 'transfer', now() + interval '1 day')`, [id])
  expect(await broken()).toEqual([])
  await owner.query(`update escrow.transfer set missed_at = now()`)
  expect(await broken()).toEqual(['escrow.frozen_for_a_reason'])
  await owner.query(`update escrow.transfer set missed_at = null, proof_key = 'x', sent_at = now(), answer_by = now(),
    received_at = now(), received_by = 'silence'`)
  expect(await broken()).toContain('escrow.transfers_kept')
})
