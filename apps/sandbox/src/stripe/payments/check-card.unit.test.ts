import { describe, expect, test } from 'vitest'
import { checkCard, passesLuhn } from './check-card.ts'
import { testCards } from './test-cards.ts'

const now = Date.UTC(2026, 10, 20) / 1000
const entry = { number: '4242 4242 4242 4242', exp_month: 11, exp_year: 26, cvc: '123' }
const codeOf = (change: object) => {
  try {
    checkCard({ ...entry, ...change }, now)
    return 'taken'
  } catch (error) {
    return (error as { body: { code: string } }).body.code
  }
}

test.each(testCards.map((card) => card.number))('the test card %s has a sound number', (number) => {
  expect(passesLuhn(number)).toBe(true)
})

test('test cards have different names and numbers', () => {
  expect(new Set(testCards.map((card) => card.name)).size).toBe(testCards.length)
  expect(new Set(testCards.map((card) => card.number)).size).toBe(testCards.length)
})

describe('a typed card', () => {
  test.each([
    ['in its last month', {}, 'taken'],
    ['one month too old', { exp_month: 10 }, 'invalid_expiry_year'],
    ['with a thirteenth month', { exp_month: 13 }, 'invalid_expiry_month'],
    ['with a wrong digit', { number: '4242424242424241' }, 'incorrect_number'],
    ['too short', { number: '42424242' }, 'invalid_number'],
    ['with two digits of CVC', { cvc: '12' }, 'invalid_cvc'],
    ['of American Express with three', { number: '378282246310005' }, 'invalid_cvc'],
    ['that is nobody’s test card', { number: '4111111111111111' }, 'card_declined'],
  ])('%s', (_what, change, code) => {
    expect(codeOf(change)).toBe(code)
  })
})
