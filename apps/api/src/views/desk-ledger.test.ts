import { desk } from '@fullhouse/contracts/desk'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { post } from '#modules/ledger'
import { inTransaction } from '#platform/db'
import { newId } from '#platform/ids'
import { startTestApp, type TestApp } from '../testing/start-test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

it('counts a stranded payment for as long as its money is kept apart', async () => {
  const agent = await app.agent()
  const stranded = async () => (await app.call(agent)(desk.overview, {})).paymentsStranded
  const paymentId = newId()
  /** Money into what is kept apart, or with a minus out of it. */
  const move = (key: string, amount: number) =>
    inTransaction(app.db, (tx) =>
      post(tx, {
        key: `payment:${paymentId}:${key}`,
        type: `payment.${key}`,
        subject: { type: 'payment', id: paymentId },
        lines: [
          { account: { kind: 'gw_pending', currency: 'SEK' }, amount },
          {
            account: { kind: 'unapplied', owner: { type: 'payment', id: paymentId }, currency: 'SEK' },
            amount: -amount,
          },
        ],
      }),
    )
  expect(await stranded()).toBe(0)
  await move('stranded', 57_375)
  expect(await stranded()).toBe(1)
  await move('returned', -57_375)
  expect(await stranded()).toBe(0)
})
