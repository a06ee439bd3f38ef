import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { FileDrop } from './file-drop.tsx'

const file = (name: string) => new File(['%PDF'], name, { type: 'application/pdf' })
const input = () => screen.getByLabelText<HTMLInputElement>('Choose files', { selector: 'input' })

function show(props: { multiple?: boolean; disabled?: boolean } = {}) {
  const onFiles = vi.fn()
  render(<FileDrop title="Drop your tickets here" chooseLabel="Choose files" onFiles={onFiles} {...props} />)
  return { onFiles, area: screen.getByRole('group', { name: 'Drop your tickets here' }) }
}

it('hands on every file that is chosen, and the same one again', async () => {
  const { onFiles } = show({ multiple: true })
  const [one, two] = [file('one.pdf'), file('two.pdf')]
  await userEvent.upload(input(), [one, two])
  expect(onFiles).toHaveBeenLastCalledWith([one, two])
  await userEvent.upload(input(), [one])
  expect(onFiles).toHaveBeenLastCalledWith([one])
})

it('hands on what is dropped, one file only where one is asked for', () => {
  const { onFiles, area } = show()
  fireEvent.drop(area, { dataTransfer: { files: [file('one.pdf'), file('two.pdf')] } })
  expect(onFiles.mock.calls[0]?.[0]).toHaveLength(1)
})

it('takes nothing while it is disabled', () => {
  const { onFiles, area } = show({ disabled: true })
  fireEvent.drop(area, { dataTransfer: { files: [file('one.pdf')] } })
  expect(onFiles).not.toHaveBeenCalled()
  expect(screen.getByRole('button', { name: 'Choose files' }).hasAttribute('disabled')).toBe(true)
})
