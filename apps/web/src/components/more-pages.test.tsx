import { OfflineProblem } from '@fullhouse/api-client'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, expect, it, vi } from 'vitest'
import { startTexts } from '../lib/i18n.ts'
import { MorePages } from './more-pages.tsx'

beforeAll(() => startTexts())

const query = {
  hasNextPage: true,
  isFetchingNextPage: false,
  isFetchNextPageError: false,
  error: null,
  fetchNextPage: vi.fn(),
}

it('says why the next page did not come, and lets it be tried again', async () => {
  const fetchNextPage = vi.fn(async () => {})
  render(
    <MorePages
      label="Show more"
      query={{ ...query, isFetchNextPageError: true, error: new OfflineProblem(), fetchNextPage }}
    />,
  )
  expect(screen.getByRole('alert').textContent).not.toBe('')
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
  expect(fetchNextPage).toHaveBeenCalledOnce()
})

it('shows nothing, or the closing sentence, when there is no more', () => {
  const { container, rerender } = render(<MorePages label="Show more" query={{ ...query, hasNextPage: false }} />)
  expect(container.textContent).toBe('')
  rerender(<MorePages label="Show more" query={{ ...query, hasNextPage: false }} endText="That was all." />)
  expect(container.textContent).toBe('That was all.')
})
