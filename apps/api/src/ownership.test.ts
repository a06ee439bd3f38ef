import { allEndpoints } from '@fullhouse/contracts/all'
import type { Endpoint } from '@fullhouse/contracts/endpoint'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { blankPdf, bring, fieldsOf, make, read, readingOf } from './modules/intake/test-intake.ts'
import { codeOf, giveTickets, offer, openShow, reserve, type Show } from './testing/sell-tickets.ts'
import type { TestAccount } from './testing/sign-up.ts'
import { startTestApp, type TestApp } from './testing/start-test-app.ts'

/** Which real id of somebody else's each personal address is tried with, and a body that would be accepted. */
const price = { amount: 40_000, currency: 'SEK' }
const tried: Record<string, { id: keyof typeof ids; body?: object }> = {
  'identity.revokeSession': { id: 'session' },
  'tickets.get': { id: 'ticket' },
  'tickets.file': { id: 'ticket' },
  'tickets.remove': { id: 'ticket' },
  'intake.get': { id: 'intake' },
  'intake.addFile': { id: 'intake' },
  'intake.removeFile': { id: 'intake' },
  'intake.picture': { id: 'intake' },
  'intake.change': { id: 'intake', body: { version: 1, app: 'Seatmaster' } },
  'intake.makeTickets': { id: 'intake', body: { version: 1 } },
  'intake.leave': { id: 'intake' },
  'intake.conflict': { id: 'conflict' },
  'intake.addStatement': { id: 'conflict', body: { text: 'It is mine.' } },
  'listings.getMine': { id: 'listing' },
  'listings.change': { id: 'listing', body: { version: 1, price } },
  'listings.pause': { id: 'listing' },
  'listings.resume': { id: 'listing' },
  'listings.withdraw': { id: 'listing' },
  'escrow.get': { id: 'transaction' },
  'escrow.cancel': { id: 'transaction' },
  'escrow.confirm': { id: 'transaction' },
  'escrow.putProof': { id: 'transaction' },
  'escrow.proof': { id: 'transaction' },
  'escrow.sendTransfer': { id: 'transaction' },
  'escrow.answerTransfer': { id: 'transaction', body: { received: true } },
  'escrow.claim': { id: 'transaction', body: { reason: 'not_let_in', text: 'Turned away' } },
  'escrow.withdrawClaim': { id: 'transaction' },
  'payments.start': { id: 'transaction' },
}

let app: TestApp
let stranger: TestAccount
const ids = { ticket: '', listing: '', transaction: '', session: '', intake: '', file: '', piece: '', conflict: '' }
beforeAll(async () => {
  app = await startTestApp()
  const show = await openShow(app)
  const [seller, buyer] = [await app.signUp('Nora Berg'), await app.signUp('Ida Holm')]
  stranger = await app.signUp('Sven Stranger')
  const tickets = await giveTickets(app, show, seller, ['1', '2'])
  const listing = await offer(app, seller, tickets)
  const transaction = await reserve(app, buyer, listing.id)
  Object.assign(ids, {
    ticket: tickets[0],
    listing: listing.id,
    transaction: transaction.id,
    session: seller.sessionId,
    ...(await twoClaims(show, seller, buyer)),
  })
})
afterAll(() => app.stop())

/** Two people's intakes of one code: the second one's parts, and the review about it. */
async function twoClaims(show: Show, first: TestAccount, second: TestAccount) {
  const reading = readingOf([{ payload: 'one code, two people', fields: fieldsOf({ section: 'Circle', seat: '40' }) }])
  await make(app, first, await bring(app, first, show, reading))
  const brought = await bring(app, second, show, reading)
  expect(await codeOf(make(app, second, brought))).toBe('intake.code_taken')
  const { pieces, files } = await read(app, second, brought.id)
  return { intake: brought.id, file: files[0]?.id, piece: pieces[0]?.id, conflict: pieces[0]?.conflictId }
}

/** Everything in a path is of the same owner, so that only who asks is wrong. */
const filled = (path: string, id: string) =>
  path.replace(':id', id).replace(':fileId', ids.file).replace(':pieceId', ids.piece)

async function send(endpoint: Endpoint, id: string, body: object | undefined) {
  const response = await fetch(`${app.url}${filled(endpoint.path, id)}`, {
    method: endpoint.method,
    headers: {
      authorization: `Bearer ${stranger.accessToken}`,
      'idempotency-key': 'one try of a stranger',
      ...(endpoint.method === 'GET' || endpoint.method === 'DELETE'
        ? {}
        : { 'content-type': endpoint.upload ? 'application/octet-stream' : 'application/json' }),
    },
    ...(endpoint.method === 'GET' || endpoint.method === 'DELETE'
      ? {}
      : { body: endpoint.upload ? new Uint8Array(blankPdf('theirs')) : JSON.stringify(body ?? {}) }),
  })
  return { status: response.status, code: ((await response.json()) as { code?: string }).code }
}

const personal = allEndpoints.filter((endpoint) => endpoint.access === 'user' && endpoint.path.includes(':'))

it('tries every personal address that takes an id', () => {
  expect(Object.keys(tried).toSorted()).toEqual(personal.map((endpoint) => endpoint.name).toSorted())
})

it.each(personal.map((endpoint) => [endpoint.name, endpoint] as const))(
  '%s does not know what belongs to somebody else',
  async (name, endpoint) => {
    const attempt = tried[name]
    if (!attempt) throw new Error('no id to try')
    expect(await send(endpoint, ids[attempt.id], attempt.body)).toEqual({ status: 404, code: 'platform.not_found' })
  },
)
