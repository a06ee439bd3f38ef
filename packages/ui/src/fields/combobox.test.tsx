import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { Combobox } from './combobox.tsx'
import { Field } from './field.tsx'

const venues = [
  { id: '1', name: 'Kulturhuset' },
  { id: '2', name: 'Kungsgatan Theatre' },
  { id: '3', name: 'Globen' },
]

function VenueSearch() {
  const [found, setFound] = useState(venues)
  const [venue, setVenue] = useState<(typeof venues)[number] | null>(null)
  const search = (text: string) =>
    setFound(venues.filter((one) => one.name.toLowerCase().startsWith(text.toLowerCase())))
  return (
    <>
      <Field label="Venue">
        <Combobox
          items={found}
          value={venue}
          onChange={setVenue}
          onSearch={search}
          itemKey={(one) => one.id}
          itemLabel={(one) => one.name}
          loadingText="Searching"
          emptyText="No venue of that name"
        />
      </Field>
      <p>chosen: {venue?.id ?? 'none'}</p>
    </>
  )
}

const box = () => screen.getByRole('combobox', { name: 'Venue' }) as HTMLInputElement

it('offers what the search found and takes the second with arrow and Enter', async () => {
  const user = userEvent.setup()
  render(<VenueSearch />)
  await user.type(box(), 'ku')
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    'Kulturhuset',
    'Kungsgatan Theatre',
  ])
  await user.keyboard('{ArrowDown}{Enter}')
  expect(screen.getByText('chosen: 2')).toBeTruthy()
  expect(box().value).toBe('Kungsgatan Theatre')
  expect(box().getAttribute('aria-expanded')).toBe('false')
})

it('closes with Escape and chooses nothing', async () => {
  const user = userEvent.setup()
  render(<VenueSearch />)
  await user.type(box(), 'ku')
  await user.keyboard('{Escape}')
  expect(box().getAttribute('aria-expanded')).toBe('false')
  expect(screen.getByText('chosen: none')).toBeTruthy()
})

it('says when nothing was found', async () => {
  const user = userEvent.setup()
  render(<VenueSearch />)
  await user.type(box(), 'xyz')
  expect(screen.getByText('No venue of that name')).toBeTruthy()
})
