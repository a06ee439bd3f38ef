import { desk } from '@fullhouse/contracts/desk'
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { overview } from '../../mocks/desk.ts'
import { renderDesk } from '../../mocks/render-desk.tsx'
import { answer } from '../../mocks/server.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()
const quiet = { ...overview, eventsInReview: 0, payoutsBlocked: 0, deadLetters: 0 }

it('says how many payments are kept apart and leads to the ledger', async () => {
  server.use(answer(desk.overview, { ...quiet, paymentsStranded: 2 }))
  await renderDesk('/')
  expect(await screen.findByText('Payments kept apart: 2')).toBeTruthy()
  expect(screen.queryByText('Nothing waits')).toBeNull()
  for (const link of screen.getAllByRole('link', { name: 'Open the ledger' })) {
    expect(link.getAttribute('href')).toBe('/ledger')
  }
})

it('is quiet when nothing waits', async () => {
  server.use(answer(desk.overview, quiet))
  await renderDesk('/')
  expect(await screen.findByText('Nothing waits')).toBeTruthy()
  expect(screen.getByText('No payments kept apart')).toBeTruthy()
})
