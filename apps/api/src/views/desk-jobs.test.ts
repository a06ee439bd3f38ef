import { desk } from '@fullhouse/contracts/desk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { inTransaction } from '#platform/db'
import { newId } from '#platform/ids'
import { maxAttempts } from '#platform/inbox'
import { addJob, defineJob, handles } from '#platform/jobs'
import { consumer, defineEvent, publish } from '#platform/outbox'
import type { TestAccount } from '../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../testing/start-test-app.ts'

const work = defineJob('probe.work', z.object({ n: z.number(), token: z.string() }), 1)
const happened = defineEvent('probe.happened', 1, z.object({ n: z.number() }))
let broken = true
let done = 0

let app: TestApp
let agent: TestAccount
beforeAll(async () => {
  const act = () => {
    if (broken) throw new Error('broken')
    done += 1
    return Promise.resolve()
  }
  app = await startTestApp({
    more: [{ name: 'probe', jobs: [handles(work, act)], consumers: [consumer('probe.listener', happened, act)] }],
  })
  agent = await app.agent()
})
afterAll(() => app.stop())

describe('the desk', () => {
  it('sees jobs by state, page by page, without the secrets in them', async () => {
    await inTransaction(app.db, async (tx) => {
      for (let n = 1; n <= 3; n += 1) await addJob(tx, work, { n, token: 'do not show' })
      await addJob(tx, work, { n: 4, token: 'do not show' }, { afterSeconds: 3600 })
    })
    const call = app.call(agent)
    const first = await call(desk.jobs, { query: { limit: 3 } })
    expect(first.items.map((job) => [job.state, job.payload['n']])).toEqual([
      ['scheduled', 4],
      ['ready', 3],
      ['ready', 2],
    ])
    const second = await call(desk.jobs, { query: { limit: 3, cursor: first.nextCursor ?? '' } })
    expect(second.items.map((job) => job.payload['n'])).toEqual([1])
    expect(second.nextCursor).toBeNull()
    expect(JSON.stringify([first, second])).not.toContain('do not show')
  })

  it('sees why a job died and has it tried again', async () => {
    await app.runJobs()
    const call = app.call(agent)
    const { items } = await call(desk.jobs, { query: { state: 'dead' } })
    expect(items).toHaveLength(3)
    const job = items[0] as (typeof items)[number]
    expect(job).toMatchObject({ attempts: 1, maxAttempts: 1, lastError: 'broken' })
    broken = false
    await call(desk.retryJob, { params: { id: job.id } })
    await app.runJobs()
    expect(done).toBe(1)
    await expect(call(desk.retryJob, { params: { id: job.id } })).rejects.toMatchObject({ code: 'platform.not_found' })
    const [waiting] = (await call(desk.jobs, { query: { state: 'scheduled' } })).items
    await expect(call(desk.retryJob, { params: { id: waiting?.id ?? '' } })).rejects.toMatchObject({
      code: 'desk.job_not_dead',
    })
  })

  it('sees what a consumer gave up on and has it delivered again', async () => {
    broken = true
    await inTransaction(app.db, (tx) => publish(tx, happened, { type: 'probe', id: newId() }, { n: 7 }))
    await app.runRelay()
    await app.db
      .updateTable('platform.inbox')
      .set({ attempts: maxAttempts - 1, next_attempt_at: new Date(0) })
      .execute()
    await app.runRelay()
    const call = app.call(agent)
    const [letter] = (await call(desk.deadLetters, {})).items
    expect(letter).toMatchObject({
      consumer: 'probe.listener',
      eventType: 'probe.happened',
      attempts: maxAttempts,
      lastError: 'Error: broken',
      payload: { n: 7 },
    })
    broken = false
    done = 0
    await call(desk.replayDeadLetter, { params: { id: letter?.id ?? '' } })
    await app.runRelay()
    expect(done).toBe(1)
    expect((await call(desk.deadLetters, {})).items).toEqual([])
    await expect(call(desk.replayDeadLetter, { params: { id: letter?.id ?? '' } })).rejects.toMatchObject({
      code: 'desk.job_not_dead',
    })
  })

  it('refuses a cursor that is not one of ours', async () => {
    await expect(app.call(agent)(desk.jobs, { query: { cursor: 'made-up' } })).rejects.toMatchObject({
      code: 'platform.invalid_input',
    })
  })
})
