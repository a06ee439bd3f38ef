import { escrow, escrowProblems, type Transaction } from '@fullhouse/contracts/escrow'
import { platformProblems } from '@fullhouse/contracts/problem'
import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { answer, refuse } from '../../mocks/answer.ts'
import { renderApp } from '../../mocks/render-app.tsx'
import { sampleId, sampleTransaction } from '../../mocks/samples.ts'
import { signedInAs } from '../../mocks/sign-in.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()
const page = `/transactions/${sampleId(60)}`
const stands = (changed: Partial<Transaction>) => server.use(answer(escrow.get, () => sampleTransaction(changed)))
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ')
const total = (name: string) => plain(screen.getByText(name).nextElementSibling?.textContent)
const blocked = { state: 'blocked', reason: 'onboarding', expectedAt: null }

beforeEach(() => signedInAs())

describe('a transaction', () => {
  it.each<[Transaction['role'], Transaction['state'], Partial<Transaction>, string]>([
    ['buyer', 'reserved', { clearsAt: null }, 'Nothing is charged until you pay.'],
    ['buyer', 'paid', {}, 'Your tickets are being made'],
    ['buyer', 'delivered', {}, 'Nora is paid after they were scanned, at the latest Tue 16 March'],
    ['buyer', 'cleared', {}, 'Nora is being paid'],
    ['buyer', 'paid_out', {}, 'All done: Nora is paid.'],
    ['buyer', 'expired', {}, 'The time to pay ran out. Nothing was charged'],
    ['buyer', 'cancelled', {}, 'You left the checkout. Nothing was charged'],
    [
      'buyer',
      'cancelled',
      { payment: { state: 'succeeded', message: null } },
      'Your money is kept apart and comes back to you.',
    ],
    ['buyer', 'delivered', { frozen: true }, 'we hold your money while we look into it'],
    ['seller', 'reserved', { clearsAt: null }, 'your tickets stay yours and work'],
    ['seller', 'paid', {}, 'yours no longer open a door'],
    ['seller', 'delivered', {}, 'You are paid after the tickets were scanned, at the latest Tue 16 March'],
    ['seller', 'cleared', { clearedBy: 'scan' }, 'The tickets were scanned at the door. Your money is on its way'],
    ['seller', 'cleared', { clearedBy: 'buyer', payout: blocked }, 'Nora said it worked. Your money waits'],
    ['seller', 'paid_out', {}, 'the money is in your bank'],
    ['seller', 'expired', {}, 'Your tickets are back on sale and work.'],
    ['seller', 'cancelled', {}, 'Your tickets are back on sale and work.'],
    ['seller', 'delivered', { frozen: true }, 'the money is on hold while we look into it'],
  ])('tells the %s of one that is %s what happens next', async (role, state, changed, sentence) => {
    stands({ role, state, ...changed })
    await renderApp(page)
    expect((await screen.findByRole('status')).textContent).toContain(sentence)
  })

  it('shows the buyer what they paid and leads to the tickets', async () => {
    stands({ state: 'delivered' })
    await renderApp(page)
    expect(await screen.findByText('You paid')).toBeTruthy()
    expect(total('You paid')).toBe('SEK 1,122')
    expect(screen.queryByText('You receive')).toBeNull()
    const seat = screen.getByRole('link', { name: /Stalls, row F, seat 12/ })
    expect(seat.getAttribute('href')).toBe(`/tickets/${sampleId(71)}`)
    expect(screen.queryByRole('button', { name: 'It worked' })).toBeNull()
  })

  it('shows the seller what they receive and what blocks it', async () => {
    stands({ role: 'seller', state: 'cleared', clearedBy: 'timer', payout: blocked })
    await renderApp(page)
    expect(await screen.findByText('You receive')).toBeTruthy()
    expect(total('You receive')).toBe('SEK 904')
    expect(screen.queryByText('You paid')).toBeNull()
    expect(screen.getByRole('link', { name: 'Set up payouts' }).getAttribute('href')).toBe('/account/payouts')
    expect(screen.queryByRole('link', { name: /seat 12/ })).toBeNull()
  })

  it('never says that nothing was charged to somebody who has paid', async () => {
    stands({ state: 'cancelled', payment: { state: 'succeeded', message: null } })
    await renderApp(page)
    expect(await screen.findByText(/We keep it apart with your name on it/)).toBeTruthy()
    expect(screen.queryByText(/Nothing was charged/)).toBeNull()
  })

  it('leads a reserved one back to paying', async () => {
    stands({ state: 'reserved' })
    await renderApp(page)
    const link = await screen.findByRole('link', { name: 'Go on paying' })
    expect(link.getAttribute('href')).toBe(`/checkout/${sampleId(60)}`)
  })

  it('names each step, and one it has no words for by its kind', async () => {
    const at = '2026-03-02T08:40:00Z'
    stands({
      state: 'delivered',
      timeline: [
        { at, kind: 'state', what: 'paid', money: null },
        { at, kind: 'ticket', what: 'reissued', money: null },
        { at, kind: 'payment', what: 'something_new', money: null },
      ],
    })
    await renderApp(page)
    expect(await screen.findByText('New code made for you; the old one is void')).toBeTruthy()
    expect(screen.getByText('Something happened to the payment')).toBeTruthy()
    expect(screen.queryByText(/something_new/)).toBeNull()
  })

  it('shows nothing of what belongs to somebody else', async () => {
    server.use(answer(escrow.get, () => refuse(platformProblems.not_found)))
    await renderApp(page)
    expect(await screen.findByText('There is nothing here')).toBeTruthy()
  })
})

describe('the buyer’s word', () => {
  it('pays the seller only after asking once more', async () => {
    let state: Transaction['state'] = 'delivered'
    server.use(
      answer(escrow.get, () => sampleTransaction({ state, canConfirm: state === 'delivered' })),
      answer(escrow.confirm, () => {
        state = 'cleared'
        return sampleTransaction({ state, clearedBy: 'buyer' })
      }),
    )
    const { user } = await renderApp(page)
    await user.click(await screen.findByRole('button', { name: 'It worked' }))
    expect(await screen.findByText(/Nora is paid then, and we cannot call the money back/)).toBeTruthy()
    expect(state).toBe('delivered')
    await user.click(screen.getByRole('button', { name: 'Yes, pay Nora' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'It worked' })).toBeNull())
    expect(screen.getByRole('status').textContent).toContain('Nora is being paid')
  })

  it('keeps the question and says why when it is refused', async () => {
    stands({ state: 'delivered', canConfirm: true })
    server.use(answer(escrow.confirm, () => refuse(escrowProblems.not_confirmable)))
    const { user } = await renderApp(page)
    await user.click(await screen.findByRole('button', { name: 'It worked' }))
    await user.click(await screen.findByRole('button', { name: 'Yes, pay Nora' }))
    expect((await screen.findByRole('alert')).textContent).toContain(escrowProblems.not_confirmable.title)
  })
})
