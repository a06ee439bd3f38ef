import { readFile } from '@fullhouse/ticket-reader/read-file'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestSandbox, type TestSandbox } from '../testing/start-test-sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await startTestSandbox()
})
afterAll(() => sandbox.close())

function order(more: Record<string, string> = {}) {
  const play = { event: 'The Cherry Orchard', venue: 'Kungsgatan Theatre, Stockholm', startsAt: '2027-03-13T19:00' }
  const query = new URLSearchParams({ ...play, count: '3', ...more }).toString()
  return fetch(`${sandbox.sandbox.url}/issuer/order.pdf?${query}`)
}

it('prints tickets that our reader reads back, one a page, each with its own code', async () => {
  const { report } = await readFile(new Uint8Array(await (await order()).arrayBuffer()))
  expect(report).toMatchObject({ ok: true, pages: 3 })
  expect(new Set(report.tickets.map((ticket) => ticket.payload)).size).toBe(3)
  expect(report.tickets.map(({ fields }) => fields.seat?.value)).toEqual(['21', '22', '23'])
  expect(report.tickets[0]?.fields).toMatchObject({
    event: { value: 'The Cherry Orchard' },
    startsAt: { value: '2027-03-13T19:00' },
    section: { value: 'Parterre' },
    row: { value: '7' },
    faceValue: { value: { amount: 52_000, currency: 'SEK' } },
  })
})

it('says what is missing of an order, and shows a form for one', async () => {
  const wrong = await order({ startsAt: 'tomorrow', count: '500' })
  expect(wrong.status).toBe(400)
  expect(((await wrong.json()) as { error: string }).error).toContain('startsAt, count')
  expect(await (await fetch(`${sandbox.sandbox.url}/issuer`)).text()).toContain('Print the tickets')
})
