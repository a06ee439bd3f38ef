import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { QuantityPicker } from './quantity-picker.tsx'

function Picker() {
  const [value, setValue] = useState(2)
  return <QuantityPicker value={value} onChange={setValue} allowed={[1, 2, 4]} label="Tickets" />
}

it('steps only through the quantities allowed', () => {
  render(<Picker />)
  const more = screen.getByRole('button', { name: 'One more' }) as HTMLButtonElement
  fireEvent.click(more)
  expect(screen.getByRole('status').textContent).toBe('4')
  expect(more.disabled).toBe(true)
  fireEvent.click(screen.getByRole('button', { name: 'One less' }))
  fireEvent.click(screen.getByRole('button', { name: 'One less' }))
  expect(screen.getByRole('status').textContent).toBe('1')
})
