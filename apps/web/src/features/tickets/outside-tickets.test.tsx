import { escrow, type Transaction } from '@fullhouse/contracts/escrow'
import { type Ticket, ticketProblems, tickets } from '@fullhouse/contracts/tickets'
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { answer, refuse } from '../../mocks/answer.ts'
import { renderApp } from '../../mocks/render-app.tsx'
import { sampleId, sampleTicket, sampleTransaction, sampleTransfer } from '../../mocks/samples.ts'
import { signedInAs } from '../../mocks/sign-in.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()
const page = `/tickets/${sampleId(70)}`
const custody: Ticket['custody'] = [{ at: '2026-01-10T09:00:00Z', kind: 'uploaded', version: 1, who: 'Nora' }]
const file = (changed: Partial<Ticket> = {}) =>
  sampleTicket({ safety: 'as_is', code: '4711-0815', symbology: 'code128', hasFile: true, custody, ...changed })
const inApp = (changed: Partial<Ticket> = {}) =>
  sampleTicket({
    safety: 'transfer',
    code: null,
    app: 'Ticketmaster',
    transactionId: sampleId(60),
    custody,
    ...changed,
  })
const iHold = (...items: Ticket[]) => server.use(answer(tickets.mine, () => ({ items, nextCursor: null })))
const ticketIs = (ticket: Ticket) => server.use(answer(tickets.get, () => ticket))
const purchaseIs = (changed: Partial<Transaction>) =>
  server.use(
    answer(escrow.get, () =>
      sampleTransaction({
        safety: 'transfer',
        state: 'paid',
        app: 'Ticketmaster',
        transfer: sampleTransfer(),
        ...changed,
      }),
    ),
  )

beforeEach(async () => {
  await signedInAs()
  iHold()
})

describe('a ticket others issued', () => {
  it('shows its code in the issuer’s own form and never calls it valid', async () => {
    ticketIs(file())
    await renderApp(page)
    const code = await screen.findByRole('img', { name: 'Entry code for Stalls, row F, seat 11' })
    expect(code.getAttribute('viewBox')?.split(' ')[2]).not.toBe(code.getAttribute('viewBox')?.split(' ')[3])
    expect(screen.getByText('Issued elsewhere')).toBeTruthy()
    expect(screen.queryByText('Valid')).toBeNull()
    expect(screen.getByText('Issued elsewhere; Nora brought it here as a file.')).toBeTruthy()
  })

  it('is fetched to print, named for its event', async () => {
    const made = vi.fn(() => 'blob:page')
    Object.assign(URL, { createObjectURL: made, revokeObjectURL: vi.fn() })
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLElement,
    ) {
      clickedName = (this as HTMLAnchorElement).download
    })
    let clickedName = ''
    ticketIs(file())
    server.use(
      answer(tickets.file, () => ({
        fileName: 'x.pdf',
        mediaType: 'application/pdf',
        content: new TextEncoder().encode('%PDF-'),
      })),
    )
    const { user } = await renderApp(page)
    await user.click(await screen.findByRole('button', { name: 'Download to print' }))
    await waitFor(() => expect(clicked).toHaveBeenCalledOnce())
    expect(clickedName).toBe('The-Cherry-Orchard-000070.pdf')
    expect(screen.getByText(/Your copy carries your name/)).toBeTruthy()
    clicked.mockRestore()
  })

  it('says why a page cannot be fetched, and offers none without a network', async () => {
    ticketIs(file())
    server.use(answer(tickets.file, () => refuse(ticketProblems.no_file)))
    const { user } = await renderApp(page)
    const button = await screen.findByRole('button', { name: 'Download to print' })
    await user.click(button)
    expect((await screen.findByRole('alert')).textContent).toContain(ticketProblems.no_file.title)
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    act(() => void window.dispatchEvent(new Event('offline')))
    expect(await screen.findByText(/the page to print can be fetched when you are back/)).toBeTruthy()
    expect(button.hasAttribute('disabled') || button.ariaDisabled === 'true').toBe(true)
    online.mockRestore()
    act(() => void window.dispatchEvent(new Event('online')))
  })

  it('is taken away only after asking once more', async () => {
    let removed = 0
    ticketIs(file({ removable: true }))
    server.use(
      answer(tickets.remove, () => {
        removed += 1
      }),
    )
    const { user, address } = await renderApp(page)
    await user.click(await screen.findByRole('button', { name: 'Take it away from here' }))
    expect(removed).toBe(0)
    await user.click(await screen.findByRole('button', { name: 'Take it away' }))
    await waitFor(() => expect(address()).toBe('/tickets'))
    expect(removed).toBe(1)
  })

  it('stays when it cannot be taken away, and cannot be when it was bought', async () => {
    ticketIs(file({ removable: true }))
    server.use(answer(tickets.remove, () => refuse(ticketProblems.not_removable)))
    const { user, address } = await renderApp(page)
    await user.click(await screen.findByRole('button', { name: 'Take it away from here' }))
    await user.click(await screen.findByRole('button', { name: 'Take it away' }))
    expect((await screen.findByRole('alert')).textContent).toContain(ticketProblems.not_removable.title)
    expect(address()).toBe(page)
  })

  it('tells when another date is printed on it', async () => {
    ticketIs(file({ printedStartsAt: '2027-03-12T20:00' }))
    await renderApp(page)
    const note = await screen.findByText(/The date printed on this ticket is/)
    expect(note.textContent).toBe(
      'The date printed on this ticket is Fri 12 March 2027, 20:00; you said it is for Sat 13 March 2027, 20:00.',
    )
  })

  it('tells when another event is printed on it', async () => {
    ticketIs(file({ printedEvent: 'Hamlet', printedStartsAt: '2027-03-12T20:00', transactionId: sampleId(60) }))
    purchaseIs({ safety: 'as_is', state: 'delivered', transfer: null })
    await renderApp(page)
    const note = await screen.findByText(/Printed on it/)
    expect(note.textContent).toBe(
      'Printed on it: Hamlet, Fri 12 March 2027, 20:00; the seller says it is for The Cherry Orchard, Sat 13 March 2027, 20:00.',
    )
  })

  it('leads from the ticket to a claim', async () => {
    ticketIs(file({ transactionId: sampleId(60) }))
    purchaseIs({ safety: 'as_is', state: 'delivered', transfer: null, claimableUntil: '2027-03-16T21:40:00Z' })
    await renderApp(page)
    const link = await screen.findByRole('link', { name: 'Something is wrong' })
    expect(link.getAttribute('href')).toBe(`/transactions/${sampleId(60)}#claim`)
    expect(screen.getByText(/You get the seller’s own file, not a new code/)).toBeTruthy()
  })
})

describe('a ticket in an issuer’s app', () => {
  it('has no code here and names the app', async () => {
    ticketIs(inApp({ transactionId: null, removable: true }))
    await renderApp(page)
    expect(await screen.findByText('In Ticketmaster')).toBeTruthy()
    expect(screen.getByText(/Show it at the door in Ticketmaster/)).toBeTruthy()
    expect(screen.queryByRole('img', { name: /Entry code/ })).toBeNull()
    expect(screen.getByRole('button', { name: 'Sell' })).toBeTruthy()
  })

  it('is not called with its buyer before it was sent, nor sold on', async () => {
    ticketIs(inApp())
    purchaseIs({})
    await renderApp(page)
    expect(await screen.findByText('Not with you yet')).toBeTruthy()
    expect(screen.getByText(/Not with you yet: Nora has until/)).toBeTruthy()
    const steps = within(screen.getByRole('list', { name: 'How far the ticket is' })).getAllByRole('listitem')
    expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null])
    expect(screen.queryByRole('button', { name: 'Sell' })).toBeNull()
    expect(screen.getByRole('link', { name: 'See the purchase' })).toBeTruthy()
  })

  it('asks for the buyer’s word once it was sent', async () => {
    ticketIs(inApp())
    purchaseIs({
      canAnswer: true,
      transfer: sampleTransfer({ sentAt: '2027-03-01T10:00:00Z', answerBy: '2027-03-03T10:00:00Z' }),
    })
    await renderApp(page)
    const link = await screen.findByRole('link', { name: 'Say whether it came' })
    expect(link.getAttribute('href')).toBe(`/transactions/${sampleId(60)}`)
  })
})

describe('my tickets from elsewhere', () => {
  it('says of each what it is and where', async () => {
    iHold(
      file({ id: sampleId(71) }),
      file({ id: sampleId(72), transactionId: sampleId(61), listing: { id: sampleId(50), state: 'active' } }),
      inApp({ id: sampleId(73), transactionId: null }),
      inApp({ id: sampleId(74) }),
      file({
        id: sampleId(75),
        state: 'void',
        code: null,
        custody: [...custody, { at: '2026-02-01T09:00:00Z', kind: 'removed', version: 1, who: 'you' }],
      }),
    )
    purchaseIs({})
    await renderApp('/tickets')
    const named = (words: string) => ({ name: `Stalls, row F, seat 11, ${words}` })
    expect(await screen.findByRole('link', named('Not with you yet, in Ticketmaster'))).toBeTruthy()
    expect(screen.getByRole('link', named('Your own file'))).toBeTruthy()
    expect(screen.getByRole('link', named('The seller’s file, On sale'))).toBeTruthy()
    expect(screen.getByRole('link', named('In Ticketmaster'))).toBeTruthy()
    expect(screen.getByRole('link', named('No longer here'))).toBeTruthy()
    // The own file and the one in the app can be sold; what was not sent yet cannot.
    expect(screen.getAllByRole('checkbox')).toHaveLength(2)
  })
})
