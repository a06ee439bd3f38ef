import { intake } from '@fullhouse/contracts/intake'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTransaction, type Tx } from '../../platform/db.ts'
import { openShow, type Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { openConflict } from './open-conflict.ts'
import { ownRead } from './own.ts'
import { bring, fieldsOf, make, readingOf } from './test-intake.ts'

let app: TestApp
let show: Show
let nora: TestAccount
let ida: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  show = await openShow(app)
  nora = await app.signUp('Nora Berg')
  ida = await app.signUp('Ida Holm')
})
afterAll(() => app.stop())

/** The same transaction, in which something else happens right after an insert that found a review open. */
function meanwhile(tx: Tx, happens: () => Promise<unknown>): Tx {
  let waiting = true
  let inserting = false
  return tx.withPlugin({
    transformQuery: ({ node }) => {
      inserting = node.kind === 'InsertQueryNode'
      return node
    },
    transformResult: async ({ result }) => {
      if (waiting && inserting && result.rows.length === 0) {
        waiting = false
        await happens()
      }
      return result
    },
  })
}

it.each([
  ['holder_stands', 'leads to that decision', 'holder_stands'],
  ['claimant_right', 'opens a new one', 'open'],
] as const)('claiming while the open review is decided %s %s', async (decision, _what, state) => {
  const one = () => readingOf([{ payload: `raced-${decision}`, fields: fieldsOf({ row: 'O', seat: decision }) }])
  await make(app, nora, await bring(app, nora, show, one()))
  await expect(make(app, ida, await bring(app, ida, show, one()))).rejects.toThrow()
  const row = await ownRead(app.db)
    .selectFrom('intake.conflict')
    .selectAll()
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  const again = {
    kind: row.kind,
    occurrenceId: row.occurrence_id,
    ticketId: row.ticket_id,
    holderId: row.holder_id,
    claimantId: row.claimant_id,
    pieceId: row.piece_id,
  }
  const decide = () =>
    app.call(show.agent)(intake.decideConflict, {
      params: { id: row.id },
      body: { decision, reason: 'The issuer told us.' },
    })
  const opened = await inTransaction(app.db, (tx) => openConflict(meanwhile(tx, decide), again))
  expect(opened.state).toBe(state)
  expect(opened.id === row.id).toBe(decision === 'holder_stands')
})
