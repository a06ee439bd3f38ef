import { desk } from '@fullhouse/contracts/desk'
import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderDesk } from '../../mocks/render-desk.tsx'
import { answer, refuse } from '../../mocks/server.ts'
import { transaction } from '../../mocks/transactions.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()
const address = `/transactions/${transaction.id}`

it('shows only the kinds of steps that are chosen, and keeps the choice in the address', async () => {
  server.use(answer(desk.transaction, transaction))
  const { user, router } = await renderDesk(address)
  const history = within(await screen.findByRole('region', { name: 'What happened' }))
  expect(history.getByText('Scan: let in', { selector: 'p' })).toBeTruthy()
  await user.click(history.getByRole('button', { name: /^Mail/ }))
  expect(await history.findByText('Mail: receipt and tickets', { selector: 'p' })).toBeTruthy()
  expect(history.queryByText('Scan: let in', { selector: 'p' })).toBeNull()
  expect(router.state.location.search).toEqual({ show: 'mail' })
  await user.click(history.getByRole('button', { name: /^Scan/ }))
  expect(await history.findByText('Scan: let in', { selector: 'p' })).toBeTruthy()
  expect(router.state.location.search).toEqual({ show: 'mail,scan' })
})

it('shows an unknown step as the server names it, with its facts folded', async () => {
  const unknown = {
    at: '2026-11-19T09:00:00Z',
    kind: 'webhook' as const,
    title: 'charge.mystery',
    detail: null,
    money: null,
  }
  server.use(answer(desk.transaction, { ...transaction, timeline: [{ ...unknown, data: { object: 'ch_77' } }] }))
  const { user } = await renderDesk(address)
  expect(await screen.findByText('charge.mystery', { selector: 'p' })).toBeTruthy()
  await user.click(screen.getByText('Details'))
  expect(screen.getByText('ch_77')).toBeTruthy()
})

it('adds up what the buyer pays and what the seller receives', async () => {
  server.use(answer(desk.transaction, transaction))
  await renderDesk(address)
  const pays = await screen.findByText('The buyer pays')
  expect(pays.closest('div')?.textContent).toMatch(/SEK\s1,122$/)
  expect(screen.getByText('The seller receives').closest('div')?.textContent).toMatch(/SEK\s918$/)
  expect(screen.getByText('Held for transactions').closest('div')?.textContent).toMatch(/SEK\s1,101\.60$/)
})

it('offers another try with the reference when it cannot be loaded', async () => {
  server.use(refuse(desk.transaction, 500, 'platform.internal', 'Something went wrong.'))
  const { user } = await renderDesk(address)
  expect(await screen.findByText('c0ffee-1')).toBeTruthy()
  server.use(answer(desk.transaction, transaction))
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('heading', { level: 1, name: /FH-4K7Q-2MX/ })).toBeTruthy()
})
