import { StripeError } from '../wire/stripe-error.ts'
import { type TestCard, testCards } from './test-cards.ts'

const brands: [RegExp, TestCard['brand']][] = [
  [/^4/, 'visa'],
  [/^(5[1-5]|2[2-7])/, 'mastercard'],
  [/^3[47]/, 'amex'],
  [/^(6011|65|64[4-9])/, 'discover'],
  [/^3[0689]/, 'diners'],
  [/^35/, 'jcb'],
  [/^62/, 'unionpay'],
]

export function passesLuhn(number: string): boolean {
  const sum = Array.from(number)
    .toReversed()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0
}

function cardError(code: string, param: string, message: string): StripeError {
  return new StripeError(402, { type: 'card_error', code, param, message })
}

export interface CardEntry {
  number: string
  exp_month: number
  exp_year: number
  cvc?: string | undefined
}

/**
 * Judges a card as typed. `now` is unix seconds. Numbers outside the list of test cards are taken for
 * real ones and declined, as Stripe's test mode does; the sandbox never stores a number.
 */
export function checkCard(entry: CardEntry, now: number): TestCard {
  const number = entry.number.replaceAll(/[\s-]/g, '')
  if (!/^\d{12,19}$/.test(number)) {
    throw cardError('invalid_number', 'number', 'Your card number is incomplete.')
  }
  if (!passesLuhn(number)) throw cardError('incorrect_number', 'number', 'Your card number is incorrect.')
  const today = new Date(now * 1000)
  const year = entry.exp_year < 100 ? 2000 + entry.exp_year : entry.exp_year
  if (entry.exp_month < 1 || entry.exp_month > 12) {
    throw cardError('invalid_expiry_month', 'exp_month', "Your card's expiration month is invalid.")
  }
  const months = (year - today.getUTCFullYear()) * 12 + entry.exp_month - (today.getUTCMonth() + 1)
  if (months < 0 || year > today.getUTCFullYear() + 50) {
    throw cardError('invalid_expiry_year', 'exp_year', "Your card's expiration year is in the past.")
  }
  const brand = brands.find(([pattern]) => pattern.test(number))?.[1]
  const digits = brand === 'amex' ? 4 : 3
  if (entry.cvc !== undefined && entry.cvc.length !== digits) {
    throw cardError('invalid_cvc', 'cvc', "Your card's security code is incomplete.")
  }
  const card = testCards.find((candidate) => candidate.number === number)
  if (card) return card
  const message = 'Your card was declined. Your request was in test mode, but used a non test (live) card.'
  throw new StripeError(402, {
    type: 'card_error',
    code: 'card_declined',
    decline_code: 'test_mode_live_card',
    message,
  })
}
