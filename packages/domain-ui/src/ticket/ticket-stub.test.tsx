import { fireEvent, render, screen } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'
import { showEnglish } from '../texts/show-english.ts'
import { TicketCode } from './ticket-code.tsx'
import { TicketStub } from './ticket-stub.tsx'

beforeAll(async () => {
  await showEnglish()
})

const common = {
  title: 'The Cherry Orchard',
  when: 'Sat 13 March, 20:00',
  venue: 'Kungsgatan Theatre',
  place: { section: 'Stalls', row: 'F', seat: '11', gate: 'N' },
}

it('shows the code of a valid ticket with a name that says where it is for', () => {
  render(<TicketStub {...common} state="valid" code={<TicketCode payload="secret" seat="Stalls, row F, seat 11" />} />)
  expect(screen.getByRole('img', { name: 'Entry code for Stalls, row F, seat 11' })).toBeTruthy()
  expect(screen.getByText('Valid')).toBeTruthy()
})

it.each([
  ['sold', 'Sold, no longer yours'],
  ['used', 'Scanned, you are in'],
  ['revoked', 'Withdrawn by the organizer'],
  ['void', 'No longer valid'],
  ['locked', 'Somebody is buying it'],
] as const)('never shows the code of a ticket that is %s', (state, words) => {
  render(<TicketStub {...common} state={state} code={<TicketCode payload="secret" seat="Stalls" />} />)
  expect(screen.queryByRole('img')).toBeNull()
  expect(screen.getByText(words)).toBeTruthy()
})

it('draws no code until it is asked for', () => {
  const reveal = vi.fn()
  const { container } = render(<TicketCode payload="secret" seat="Stalls" revealed={false} onReveal={reveal} />)
  expect(container.querySelector('path[d^="M4 4"]')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Show the code' }))
  expect(reveal).toHaveBeenCalledOnce()
})
