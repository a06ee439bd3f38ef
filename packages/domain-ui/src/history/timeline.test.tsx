import { render, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Timeline } from './timeline.tsx'

it('groups what happened by the days of the venue', () => {
  render(
    <Timeline
      zone="Europe/Stockholm"
      items={[
        { id: '1', at: '2027-03-13T18:38:00Z', title: 'Scan refused' },
        { id: '2', at: '2027-03-13T23:30:00Z', title: 'Case opened', detail: 'by Ida' },
      ]}
    />,
  )
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['Sat 13 March', 'Sun 14 March'])
  const [, second] = screen.getAllByRole('list')
  expect(second && within(second).getByText('00:30')).toBeTruthy()
})
