import { platformProblems } from '@fullhouse/contracts/problem'
import { type Ticket, tickets } from '@fullhouse/contracts/tickets'
import { act, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mineKey } from '../../lib/query-client.ts'
import { answer, refuse } from '../../mocks/answer.ts'
import { renderApp } from '../../mocks/render-app.tsx'
import { sampleId, sampleSeats, sampleTicket } from '../../mocks/samples.ts'
import { signedInAs } from '../../mocks/sign-in.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()
const page = `/tickets/${sampleId(70)}`
const seatNamed = (seat: number, row = 'F') => sampleSeats('Stalls', row, [seat])[0] as Ticket['seat']
const iHold = (...items: Ticket[]) => answer(tickets.mine, () => ({ items, nextCursor: null }))
const ticketIs = (changed: Partial<Ticket> = {}) => answer(tickets.get, () => sampleTicket(changed))
const code = () => screen.queryByRole('img', { name: 'Entry code for Stalls, row F, seat 11' })

beforeEach(async () => {
  await signedInAs()
  server.use(iHold())
})

describe('a ticket', () => {
  it.each<[string, Partial<Ticket>]>([
    ['valid', {}],
    ['on sale', { listing: { id: sampleId(50), state: 'active' } }],
    ['being bought', { listing: { id: sampleId(50), state: 'locked' } }],
  ])('shows its code while it is %s', async (_, changed) => {
    server.use(ticketIs(changed))
    await renderApp(page)
    await screen.findByRole('heading', { name: 'The Cherry Orchard' })
    expect(code()).toBeTruthy()
  })

  it.each<[string, Partial<Ticket>, string]>([
    ['used', { state: 'used', code: null }, 'This code has let someone in. It works once.'],
    ['void', { state: 'void', code: null }, 'This code was replaced and opens no door.'],
    [
      'being bought and the server keeps it back',
      { code: null, listing: { id: sampleId(50), state: 'locked' } },
      'Your code comes back if the buyer leaves.',
    ],
  ])('shows no code and says why when it is %s', async (_, changed, why) => {
    server.use(ticketIs(changed))
    await renderApp(page)
    expect(await screen.findByText(why)).toBeTruthy()
    expect(code()).toBeNull()
    expect(screen.queryByRole('button', { name: 'Sell' })).toBeNull()
  })

  it('says who held it and since when the code is mine', async () => {
    server.use(ticketIs())
    await renderApp(page)
    expect(
      await screen.findByText('Issued by the organizer. One holder before you. Code made for you on 2 March.'),
    ).toBeTruthy()
  })

  it('takes the code away when the ticket leaves while it is on screen', async () => {
    server.use(ticketIs())
    const { queryClient } = await renderApp(page)
    await waitFor(() => expect(code()).toBeTruthy())
    server.use(answer(tickets.get, () => refuse(platformProblems.not_found)))
    await act(() => queryClient.invalidateQueries({ queryKey: mineKey }))
    expect(await screen.findByText('This ticket has just been sold', { exact: false })).toBeTruthy()
    expect(code()).toBeNull()
    expect(screen.getByRole('link', { name: 'To my sales' }).getAttribute('href')).toBe('/sales?tab=sold')
  })

  it('keeps the code on screen without a network and says that it works', async () => {
    server.use(ticketIs())
    await renderApp(page)
    await waitFor(() => expect(code()).toBeTruthy())
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    act(() => void window.dispatchEvent(new Event('offline')))
    expect(await screen.findByText('You are offline; the code still works.')).toBeTruthy()
    expect(code()).toBeTruthy()
    online.mockRestore()
    act(() => void window.dispatchEvent(new Event('online')))
  })

  it('stores no code in the browser', async () => {
    server.use(ticketIs({ code: 'FH1.secret' }))
    await renderApp(page)
    await waitFor(() => expect(code()).toBeTruthy())
    expect(JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)])).not.toContain('FH1.secret')
  })
})

describe('my tickets', () => {
  it('sells several seats of one row together and no others with them', async () => {
    server.use(
      iHold(
        sampleTicket(),
        sampleTicket({ id: sampleId(71), seat: seatNamed(12) }),
        sampleTicket({ id: sampleId(72), seat: seatNamed(3, 'N') }),
        sampleTicket({ id: sampleId(73), seat: seatNamed(13), listing: { id: sampleId(50), state: 'active' } }),
      ),
      ticketIs(),
    )
    const { user, address } = await renderApp('/tickets')
    await user.click(await screen.findByRole('checkbox', { name: 'Sell Stalls, row F, seat 11' }))
    await user.click(screen.getByRole('checkbox', { name: 'Sell Stalls, row F, seat 12' }))
    expect(screen.getByRole('checkbox', { name: 'Sell Stalls, row N, seat 3' }).ariaDisabled).toBe('true')
    expect(screen.queryByRole('checkbox', { name: 'Sell Stalls, row F, seat 13' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Sell 2 tickets' }))
    await waitFor(() => expect(address()).toContain('/sell?tickets='))
    expect(decodeURIComponent(address())).toContain(`${sampleId(70)},${sampleId(71)}`)
  })

  it('leads along the seats of one evening in the order of the row', async () => {
    const at = (id: number, seat: number) => sampleTicket({ id: sampleId(id), seat: seatNamed(seat) })
    server.use(iHold(at(71, 100), at(72, 9), at(70, 11)), ticketIs())
    await renderApp(page)
    expect(await screen.findByText('2 of 3')).toBeTruthy()
    const next = screen.getByRole('link', { name: 'Next ticket' })
    expect(next.getAttribute('href')).toBe(`/tickets/${sampleId(71)}`)
  })

  it('says where a sold ticket has gone when there are none', async () => {
    await renderApp('/tickets')
    expect(await screen.findByText('No tickets yet')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'My sales' }).getAttribute('href')).toBe('/sales?tab=sold')
  })

  it('offers another try with the reference when they cannot be loaded', async () => {
    server.use(answer(tickets.mine, () => refuse(platformProblems.rate_limited)))
    const { user } = await renderApp('/tickets')
    expect(await screen.findByText('c-1234', { exact: false })).toBeTruthy()
    server.use(iHold(sampleTicket()))
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('link', { name: 'Stalls, row F, seat 11, Valid' })).toBeTruthy()
  })
})
