import { expect, test } from 'vitest'
import { failureOfAccountNumber, readAccountNumber } from './bank-accounts.ts'

test('a sound IBAN is taken without its spaces', () => {
  expect(readAccountNumber('se45 5000 0000 0583 9825 7466')).toBe('SE4550000000058398257466')
  expect(readAccountNumber('DE89370400440532013000')).toBe('DE89370400440532013000')
})

test.each(['SE4550000000058398257467', 'SE', '12', 'x'.repeat(40), ''])('%j is no account number', (typed) => {
  expect(readAccountNumber(typed)).toBeUndefined()
})

test('test numbers say how their payouts fail', () => {
  expect(failureOfAccountNumber('000000003003')?.code).toBe('account_closed')
  expect(failureOfAccountNumber('SE4550000000058398257466')).toBeUndefined()
})
