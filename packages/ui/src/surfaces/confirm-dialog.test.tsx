import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { Button } from '../actions/button.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'

function ask(onConfirm: () => Promise<unknown>) {
  render(
    <ConfirmDialog
      trigger={<Button>Refund</Button>}
      title="Refund Ida in full?"
      confirmLabel="Refund SEK 1,122"
      cancelLabel="No"
      onConfirm={onConfirm}
    >
      Nora is not paid.
    </ConfirmDialog>,
  )
}

it('does nothing when the answer is no', async () => {
  const user = userEvent.setup()
  const confirm = vi.fn(() => Promise.resolve())
  ask(confirm)
  await user.click(screen.getByRole('button', { name: 'Refund' }))
  await user.click(screen.getByRole('button', { name: 'No' }))
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  expect(confirm).not.toHaveBeenCalled()
})

it('stays busy until the work is done, runs it once, then closes', async () => {
  const user = userEvent.setup()
  let finish: (value: unknown) => void = () => undefined
  const confirm = vi.fn(() => new Promise((done) => (finish = done)))
  ask(confirm)
  await user.click(screen.getByRole('button', { name: 'Refund' }))
  const yes = screen.getByRole('button', { name: 'Refund SEK 1,122' })
  await user.click(yes)
  await user.click(yes)
  await user.keyboard('{Escape}')
  expect(confirm).toHaveBeenCalledOnce()
  expect(screen.getByRole('alertdialog')).toBeTruthy()
  finish(undefined)
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
})

it('keeps the question when the work failed', async () => {
  const user = userEvent.setup()
  ask(() => Promise.reject(new Error('bank')))
  await user.click(screen.getByRole('button', { name: 'Refund' }))
  await user.click(screen.getByRole('button', { name: 'Refund SEK 1,122' }))
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Refund SEK 1,122' }).getAttribute('aria-busy')).toBeNull(),
  )
  expect(screen.getByRole('alertdialog')).toBeTruthy()
})
