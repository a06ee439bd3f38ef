import { endpoints } from '@fullhouse/contracts/endpoint'
import { problems } from '@fullhouse/contracts/problem'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import type { TestAccount } from '../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../testing/start-test-app.ts'
import { inTransaction } from './db.ts'
import { once } from './idempotency.ts'
import { newId } from './ids.ts'
import { refuse } from './problem.ts'
import { serve } from './serve.ts'

const said = problems('probe', { no: [409, 'No.'] })
const probe = endpoints('probe', {
  act: {
    method: 'POST',
    path: '/v1/probe/acts',
    access: 'user',
    summary: 'Does something once.',
    body: z.strictObject({ n: z.number(), refused: z.boolean().optional() }),
    response: z.object({ id: z.string(), n: z.number() }),
    problems: [said.no],
    idempotent: true,
  },
})

let app: TestApp
let nora: TestAccount
let acts = 0
beforeAll(async () => {
  const route = serve(probe.act, ({ body, claim }) =>
    inTransaction(app.db, (tx) =>
      once(tx, claim, async () => {
        await sql`select pg_sleep(0.05)`.execute(tx)
        if (body.refused) refuse(said.no)
        acts += 1
        return { id: newId(), n: body.n }
      }),
    ),
  )
  app = await startTestApp({ more: [{ name: 'probe', routes: [route] }] })
  nora = await app.signUp()
})
beforeEach(() => {
  acts = 0
})
afterAll(() => app.stop())

const act = (key: string, body: { n: number; refused?: boolean }, account = nora) =>
  app.call(account)(probe.act, { body }, { idempotencyKey: key })

it('does a repeated request once and answers it alike', async () => {
  const first = await act('repeat', { n: 1 })
  expect(await act('repeat', { n: 1 })).toEqual(first)
  expect(acts).toBe(1)
})

it('does ten at once once', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => act('ten', { n: 1 })))
  expect(new Set(answers.map((answer) => answer.id)).size).toBe(1)
  expect(acts).toBe(1)
})

it('refuses the key of another request', async () => {
  await act('other', { n: 1 })
  await expect(act('other', { n: 2 })).rejects.toMatchObject({ code: 'platform.idempotency_key_reused' })
})

it('keeps people’s keys apart', async () => {
  const emil = await app.signUp('Emil Dahl')
  const [hers, his] = [await act('mine', { n: 1 }), await act('mine', { n: 1 }, emil)]
  expect(his.id).not.toBe(hers.id)
})

it('remembers no refusal: the same act may succeed later', async () => {
  await expect(act('later', { n: 1, refused: true })).rejects.toMatchObject({ code: 'probe.no' })
  await expect(act('later', { n: 1 })).resolves.toMatchObject({ n: 1 })
})

it('is demanded', async () => {
  const response = await fetch(`${app.url}/v1/probe/acts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${nora.accessToken}`, 'content-type': 'application/json' },
    body: '{"n":1}',
  })
  expect(await response.json()).toMatchObject({ status: 400, code: 'platform.idempotency_key_required' })
})
