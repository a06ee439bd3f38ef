import { escrow } from '@fullhouse/contracts/escrow'
import { payments } from '@fullhouse/contracts/payments'
import { act, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { answer } from '../../mocks/answer.ts'
import { renderApp } from '../../mocks/render-app.tsx'
import { sampleId, sampleTransaction, sampleTransfer, sek } from '../../mocks/samples.ts'
import { signedInAs } from '../../mocks/sign-in.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()
const page = `/checkout/${sampleId(60)}`
const sandbox = 'http://127.0.0.1:4300'
const stands = (changed: Parameters<typeof sampleTransaction>[0] = {}) =>
  answer(escrow.get, () => sampleTransaction(changed))
const paymentStart = answer(payments.start, () => ({
  paymentId: sampleId(80),
  adapter: 'sandbox' as const,
  publishableKey: 'pk_sandbox_1',
  clientSecret: 'pi_1_secret_2',
  formUrl: `${sandbox}/card-form?client_secret=pi_1_secret_2`,
  amount: sek(1122),
}))

/** The framed form speaks, as the browser would deliver it. */
function formSays(message: Record<string, unknown>, origin = sandbox) {
  const frame = screen.getByTitle<HTMLIFrameElement>('Card details')
  const data = { source: 'fullhouse-card-form', paymentIntent: 'pi_1', ...message }
  act(() => {
    window.dispatchEvent(new MessageEvent('message', { origin, data, source: frame.contentWindow }))
  })
}

describe('the checkout', () => {
  beforeEach(async () => {
    await signedInAs()
    server.use(paymentStart)
  })

  it('shows the time left, the price lines and the form, told who we are', async () => {
    server.use(stands())
    await renderApp(page)
    const form = await screen.findByTitle<HTMLIFrameElement>('Card details')
    const address = new URL(form.src)
    expect(address.searchParams.get('client_secret')).toBe('pi_1_secret_2')
    expect(address.searchParams.get('return_origin')).toBe(location.origin)
    expect(screen.getByRole('timer').textContent).toMatch(/^(9:00|8:5\d)$/)
    expect(screen.getByText('Nora is paid after your ticket was scanned', { exact: false })).toBeTruthy()
  })

  it('counts on the server’s clock, and says when the time is over', async () => {
    const serverNow = '2030-01-01T12:00:00Z'
    server.use(stands({ serverNow, reservedUntil: '2030-01-01T12:00:01Z' }))
    await renderApp(page)
    expect(await screen.findByText('Kept for you')).toBeTruthy()
    const back = await screen.findByRole('link', { name: 'Back to the tickets' }, { timeout: 4000 })
    expect(back.getAttribute('href')).toContain(`/events/${sampleId(10)}?occurrence=`)
    expect(screen.getByText('Nothing was charged.', { exact: false })).toBeTruthy()
    expect(screen.queryByTitle('Card details')).toBeNull()
  })

  it('tells somebody who paid too late that the money comes back', async () => {
    const payment = { state: 'succeeded' as const, message: null }
    server.use(stands({ state: 'cancelled', payment }))
    await renderApp(page)
    expect(await screen.findByText('The tickets could not become yours')).toBeTruthy()
    expect(screen.queryByText('Nothing was charged.', { exact: false })).toBeNull()
  })

  it('waits for the tickets after the form has said yes, then leads to them', async () => {
    let state: 'reserved' | 'paid' | 'delivered' = 'reserved'
    server.use(answer(escrow.get, () => sampleTransaction({ state })))
    await renderApp(page)
    await screen.findByTitle('Card details')
    formSays({ type: 'succeeded' })
    expect(await screen.findByText('We are asking the bank.')).toBeTruthy()
    state = 'paid'
    expect(await screen.findByText('Paid. Your tickets are being made.', {}, { timeout: 3000 })).toBeTruthy()
    state = 'delivered'
    expect(await screen.findByRole('heading', { name: 'Your tickets are ready' }, { timeout: 3000 })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Show the tickets' }).getAttribute('href')).toBe(`/tickets/${sampleId(70)}`)
  })

  it('keeps the form and says why when the bank refuses', async () => {
    server.use(stands())
    await renderApp(page)
    await screen.findByTitle('Card details')
    formSays({ type: 'failed', message: 'Your card was declined.' })
    expect((await screen.findByRole('alert')).textContent).toContain('Your card was declined.')
    expect(screen.getByTitle('Card details')).toBeTruthy()
  })

  it('believes no message from another origin or about another payment', async () => {
    server.use(stands())
    await renderApp(page)
    await screen.findByTitle('Card details')
    formSays({ type: 'succeeded' }, 'https://evil.example')
    formSays({ type: 'succeeded', paymentIntent: 'pi_2' })
    expect(screen.getByTitle('Card details')).toBeTruthy()
    expect(screen.queryByText('We are asking the bank.')).toBeNull()
  })

  it('goes on after a reload while the bank is at work', async () => {
    server.use(stands({ payment: { state: 'processing', message: null } }))
    await renderApp(page)
    expect(await screen.findByText('We are asking the bank.')).toBeTruthy()
    expect(screen.queryByTitle('Card details')).toBeNull()
  })

  it('leads back to the tickets once they are on sale again', async () => {
    let asked = 0
    server.use(
      stands(),
      answer(escrow.cancel, () => {
        // The bank lets go of the payment a moment later.
        server.use(answer(escrow.get, () => sampleTransaction({ state: ++asked < 2 ? 'reserved' : 'cancelled' })))
        return sampleTransaction()
      }),
    )
    const { user, address } = await renderApp(page)
    await user.click(await screen.findByRole('button', { name: 'Leave without buying' }))
    await user.click(await screen.findByRole('button', { name: 'Leave' }))
    await waitFor(() => expect(address()).toContain(`/events/${sampleId(10)}`))
    expect(asked).toBe(2)
  })

  it.each([
    ['reissued', {}, /You get your own new code/],
    ['as_is', { safety: 'as_is' }, /You get the seller’s own file, not a new code.*claim until then/],
    [
      'transfer',
      { safety: 'transfer', app: 'Ticketmaster' },
      /The seller sends it to you in Ticketmaster within 24 hours of payment.*claim until then/,
    ],
  ] as const)('says before paying what a %s ticket protects', async (_, changed, words) => {
    server.use(stands(changed))
    await renderApp(page)
    await screen.findByTitle('Card details')
    expect(screen.getByText(words).textContent).toContain('Tue 16 March')
  })

  it('calls a file of the seller’s no ticket made ready', async () => {
    server.use(stands({ state: 'delivered', safety: 'as_is' }))
    await renderApp(page)
    expect(await screen.findByRole('heading', { name: 'Your tickets are here' })).toBeTruthy()
    expect(screen.getByText('Seller’s file, money held until after the show')).toBeTruthy()
  })

  it('says by when a transfer is sent and that we ask whether it came', async () => {
    const transfer = sampleTransfer({ dueAt: '2027-03-10T18:00:00Z' })
    server.use(stands({ state: 'paid', safety: 'transfer', app: 'Ticketmaster', transfer }))
    await renderApp(page)
    expect(await screen.findByRole('heading', { name: 'Paid' })).toBeTruthy()
    expect(
      screen.getByText(/Nora has until Wed 10 March, 19:00 to send your tickets in Ticketmaster. Then we ask you/),
    ).toBeTruthy()
    expect(screen.getByText(/It comes to ida@example.com/)).toBeTruthy()
    const link = screen.getByRole('link', { name: 'See the purchase' })
    expect(link.getAttribute('href')).toBe(`/transactions/${sampleId(60)}`)
  })
})
