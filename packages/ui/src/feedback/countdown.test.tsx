import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { clockText, Countdown } from './countdown.tsx'

const start = new Date('2027-03-02T09:00:00Z')

beforeEach(() => {
  vi.useFakeTimers({ now: start })
})
afterEach(() => {
  vi.useRealTimers()
})

const inSeconds = (seconds: number) => start.getTime() + seconds * 1000
function pass(seconds: number) {
  act(() => {
    vi.advanceTimersByTime(seconds * 1000)
  })
}

it('counts down to the instant', () => {
  render(<Countdown until={inSeconds(601)} label="Time to pay" />)
  expect(screen.getByRole('timer', { name: 'Time to pay' }).textContent).toBe('10:01')
  pass(62)
  expect(screen.getByRole('timer').textContent).toBe('8:59')
})

it('goes by the server’s clock, not the device’s', () => {
  render(<Countdown until={inSeconds(600)} serverOffsetMs={120_000} label="Time to pay" />)
  expect(screen.getByRole('timer').textContent).toBe('8:00')
})

it('turns urgent under two minutes', () => {
  render(<Countdown until={inSeconds(121)} label="Time to pay" />)
  expect(screen.getByRole('timer').dataset['urgent']).toBeUndefined()
  pass(2)
  expect(screen.getByRole('timer').dataset['urgent']).toBe('true')
})

it('speaks once a minute, not each second', () => {
  render(<Countdown until={inSeconds(150)} label="Time to pay" announce={(minutes) => `${minutes} minutes left`} />)
  const spoken: string[] = []
  for (let second = 0; second <= 120; second++) {
    const words = document.querySelector('[aria-live]')?.textContent ?? ''
    if (spoken.at(-1) !== words) spoken.push(words)
    pass(1)
  }
  expect(spoken).toEqual(['3 minutes left', '2 minutes left', '1 minutes left'])
})

it('says once that it is over and stays at zero', () => {
  const over = vi.fn()
  render(<Countdown until={inSeconds(2)} label="Time to pay" onEnd={over} />)
  pass(1)
  expect(over).not.toHaveBeenCalled()
  pass(5)
  expect(over).toHaveBeenCalledOnce()
  expect(screen.getByRole('timer').textContent).toBe('0:00')
})

it('writes hours when there are some', () => {
  expect([clockText(0), clockText(59), clockText(3600), clockText(7325)]).toEqual([
    '0:00',
    '0:59',
    '1:00:00',
    '2:02:05',
  ])
})
