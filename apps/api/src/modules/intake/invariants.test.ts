import { intake } from '@fullhouse/contracts/intake'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { openShow, type Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { bring, fieldsOf, make, readingOf } from './test-intake.ts'

let app: TestApp
let show: Show
let nora: TestAccount
let ida: TestAccount
let owner: pg.Client
let conflictId = ''
let ticketId = ''
beforeAll(async () => {
  app = await startTestApp()
  show = await openShow(app)
  nora = await app.signUp('Nora Berg')
  ida = await app.signUp('Ida Holm')
  owner = new pg.Client({ connectionString: app.ownerUrl })
  await owner.connect()
  const reading = readingOf([{ payload: 'one-1', fields: fieldsOf() }])
  ticketId = (await make(app, nora, await bring(app, nora, show, reading))).ticketIds[0] ?? ''
  await make(app, ida, await bring(app, ida, show, reading)).catch(() => undefined)
  conflictId = (await app.call(ida)(intake.conflicts, {})).items[0]?.id ?? ''
})
afterAll(async () => {
  await owner.end()
  await app.stop()
})

const decided = `state = 'claimant_right', decision = 'x', decided_by = holder_id, decided_at = now()`

it.each<[string, string, () => unknown[]]>([
  [
    'intake.review_has_its_piece',
    `update intake.conflict set state = 'holder_stands', decision = 'x', decided_by = holder_id, decided_at = now() where id = $1`,
    () => [conflictId],
  ],
  [
    'intake.review_has_its_piece',
    `update intake.piece set state = 'found', conflict_id = null where conflict_id = $1`,
    () => [conflictId],
  ],
  [
    'intake.done_is_settled',
    `update intake.file set storage_key = 'intake/left' where intake_id = (select intake_id from intake.piece where ticket_id = $1)`,
    () => [ticketId],
  ],
  ['intake.code_kept_once', `update intake.piece set payload = 'sealed' where ticket_id = $1`, () => [ticketId]],
  [
    'house.brought_by_its_intake',
    `update intake.intake set seller_id = $2 where id = (select intake_id from intake.piece where ticket_id = $1)`,
    () => [ticketId, ida.id],
  ],
  ['house.ended_by_review', `update intake.conflict set ${decided} where id = $1`, () => [conflictId]],
])('%s counts what must not be', async (name, fault, values) => {
  expect(await brokenInvariants(app)).toEqual([])
  const copies = ['conflict', 'piece', 'file', 'intake']
  for (const table of copies) await owner.query(`create temp table kept_${table} as select * from intake.${table}`)
  await owner.query(fault, values())
  expect((await brokenInvariants(app)).map((broken) => broken.name)).toContain(name)
  await owner.query(`update intake.conflict c set state = k.state, decision = k.decision, decided_by = k.decided_by,
    decided_at = k.decided_at from kept_conflict k where k.id = c.id`)
  await owner.query(`update intake.piece p set state = k.state, conflict_id = k.conflict_id, payload = k.payload
    from kept_piece k where k.id = p.id`)
  await owner.query(`update intake.file f set storage_key = k.storage_key from kept_file k where k.id = f.id`)
  await owner.query(`update intake.intake i set seller_id = k.seller_id from kept_intake k where k.id = i.id`)
  for (const table of copies) await owner.query(`drop table kept_${table}`)
})
