import type Stripe from 'stripe'
import { newId } from '../store/ids.ts'

interface Failure {
  code: string
  message: string
}

const failures: [RegExp, Failure][] = [
  [/111116$|3001$/, { code: 'no_account', message: 'The bank account could not be located.' }],
  [/111113$|3003$/, { code: 'account_closed', message: 'The bank account has been closed.' }],
  [
    /222227$|3002$/,
    { code: 'insufficient_funds', message: 'Your Stripe account has insufficient funds to cover the payout.' },
  ],
]

/** The endings of test account numbers whose payouts fail. */
export const failureOfAccountNumber = (number: string): Failure | undefined =>
  failures.find(([ending]) => ending.test(number))?.[1]

/** An IBAN or plain account number without its spaces, or undefined when it cannot be one. */
export function readAccountNumber(typed: string): string | undefined {
  const number = typed.replaceAll(/[\s-]/g, '').toUpperCase()
  if (/^[A-Z]{2}/.test(number)) return ibanIsSound(number) ? number : undefined
  return /^\d{6,20}$/.test(number) ? number : undefined
}

/** ISO 13616: moved to the front and read as a number, a sound IBAN leaves 1 modulo 97. */
function ibanIsSound(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/.test(iban)) return false
  const digits = Array.from(iban.slice(4) + iban.slice(0, 4), (sign) => String(Number.parseInt(sign, 36))).join('')
  return BigInt(digits) % 97n === 1n
}

export interface NewBankAccount {
  account: string
  holder: string
  number: string
  country: string
  currency: string
}

export function newBankAccount(of: NewBankAccount): Stripe.BankAccount {
  return {
    id: newId('ba'),
    object: 'bank_account',
    account: of.account,
    account_holder_name: of.holder,
    account_holder_type: 'individual',
    account_type: null,
    available_payout_methods: ['standard'],
    bank_name: 'STRIPE TEST BANK',
    country: /^[A-Z]{2}/.test(of.number) ? of.number.slice(0, 2) : of.country,
    currency: of.currency,
    default_for_currency: true,
    fingerprint: newId('fp').slice(3, 19),
    last4: of.number.slice(-4),
    metadata: {},
    routing_number: null,
    status: 'new',
  }
}
