import { desk } from '@fullhouse/contracts/desk'
import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { health } from '../../mocks/desk.ts'
import { renderDesk } from '../../mocks/render-desk.tsx'
import { answer } from '../../mocks/server.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()

it('says calmly that everything holds', async () => {
  server.use(answer(desk.ledgerHealth, health))
  await renderDesk('/ledger')
  expect(await screen.findByText('All 3 invariants hold')).toBeTruthy()
  expect(screen.getByText('Both sides agree.')).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})

it('raises the alarm, broken ones first, when an invariant is not zero', async () => {
  const [first, second, third] = health.invariants
  if (!first || !second || !third) throw new Error('three invariants are needed')
  server.use(answer(desk.ledgerHealth, { ...health, invariants: [first, second, { ...third, count: 3 }] }))
  await renderDesk('/ledger')
  expect((await screen.findByRole('alert')).textContent).toContain('1 of 3 invariants is broken')
  const rows = within(screen.getByRole('list', { name: /Invariants/ })).getAllByRole('listitem')
  expect(rows[0]?.textContent).toContain(third.says)
  expect(rows[0]?.textContent).toContain('3 rows')
})

it('says by how much the sides of the trial balance differ, and that money is missing', async () => {
  server.use(
    answer(desk.ledgerHealth, {
      ...health,
      trialBalance: health.trialBalance.filter((line) => line.kind !== 'gw_fees'),
      solvency: health.solvency.map((line) => ({
        ...line,
        held: { ...line.held, amount: line.owed.amount - 5000 },
        solvent: false,
      })),
    }),
  )
  await renderDesk('/ledger')
  expect(await screen.findByText('The sides differ by SEK 18.')).toBeTruthy()
  expect(screen.getByText('SEK 50 missing')).toBeTruthy()
})

it('sorts the trial balance by amount', async () => {
  server.use(answer(desk.ledgerHealth, health))
  const { user } = await renderDesk('/ledger')
  const table = await screen.findByRole('table', { name: 'Accounts in SEK' })
  const kinds = () =>
    within(table)
      .getAllByText(/^(gw_|escrow|fee_|vat)/)
      .map((cell) => cell.textContent)
  expect(kinds()[0]).toBe('escrow')
  await user.click(within(table).getByRole('button', { name: 'Debit' }))
  await user.click(within(table).getByRole('button', { name: 'Debit' }))
  expect(kinds()[0]).toBe('gw_pending')
})
