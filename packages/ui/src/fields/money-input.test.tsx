import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { UiProvider } from '../ui-provider.tsx'
import { Field } from './field.tsx'
import { MoneyInput } from './money-input.tsx'

function Price({ locale, start = null }: { locale: string; start?: number | null }) {
  const [value, setValue] = useState<number | null>(start)
  return (
    <UiProvider locale={locale}>
      <Field label="Your price" hint="Most allowed SEK 624" error={value === 1 ? 'Too little' : undefined}>
        <MoneyInput value={value} onChange={setValue} currency="SEK" />
      </Field>
      <output>{value === null ? 'none' : value}</output>
    </UiProvider>
  )
}

const box = () => screen.getByRole('textbox', { name: 'Your price' })
const value = () => screen.getByRole('status').textContent

it('gives integer minor units and tidies up when left', async () => {
  const user = userEvent.setup()
  render(<Price locale="sv-SE" />)
  await user.type(box(), '1122,5')
  expect(value()).toBe('112250')
  await user.tab()
  expect((box() as HTMLInputElement).value).toBe('1\u00a0122,50')
})

it('leaves what is typed alone while typing', async () => {
  const user = userEvent.setup()
  render(<Price locale="en-GB" start={51_000} />)
  await user.clear(box())
  expect(value()).toBe('none')
  await user.type(box(), '5.')
  expect((box() as HTMLInputElement).value).toBe('5.')
})

it('marks what is no amount and gives nothing', async () => {
  const user = userEvent.setup()
  render(<Price locale="en-GB" />)
  await user.type(box(), '5x')
  expect(value()).toBe('none')
  expect(box().getAttribute('aria-invalid')).toBe('true')
})

it('is described by the hint and the error of its field', () => {
  render(<Price locale="en-GB" start={1} />)
  const words = (box().getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
  expect(words).toEqual(['Most allowed SEK 624', 'Too little'])
  expect(box().getAttribute('aria-invalid')).toBe('true')
})
