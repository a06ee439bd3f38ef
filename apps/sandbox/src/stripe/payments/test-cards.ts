/** What a test card does. The names and outcomes are those of docs.stripe.com/testing. */
export interface TestCard {
  name: string
  number: string
  brand: 'visa' | 'mastercard' | 'amex' | 'discover' | 'diners' | 'jcb' | 'unionpay'
  country?: string
  funding?: 'credit' | 'debit' | 'prepaid'
  says: string
  decline?: Decline
  /** `always`: every payment; `unless_set_up`: not off-session once set up; `set_up`: never off-session. */
  challenge?: 'always' | 'unless_set_up' | 'set_up'
  /** The decline comes after the challenge was passed. */
  declineAfterChallenge?: boolean
  challengeError?: boolean
  attaches?: boolean
  settlesAtOnce?: boolean
  refund?: 'pending' | 'fails'
  dispute?: 'fraudulent' | 'product_not_received' | 'inquiry'
  cvcFails?: boolean
}

export interface Decline {
  code: string
  declineCode?: string
  message: string
}

const declined = (declineCode: string, message = 'Your card was declined.'): Decline => ({
  code: 'card_declined',
  declineCode,
  message,
})

const insufficient = declined('insufficient_funds', 'Your card has insufficient funds.')

export const testCards: readonly TestCard[] = [
  { name: 'visa', number: '4242424242424242', brand: 'visa', says: 'Succeeds' },
  { name: 'visa_debit', number: '4000056655665556', brand: 'visa', funding: 'debit', says: 'Succeeds' },
  { name: 'mastercard', number: '5555555555554444', brand: 'mastercard', says: 'Succeeds' },
  { name: 'mastercard_2', number: '2223003122003222', brand: 'mastercard', says: 'Succeeds' },
  { name: 'mastercard_debit', number: '5200828282828210', brand: 'mastercard', funding: 'debit', says: 'Succeeds' },
  { name: 'mastercard_prepaid', number: '5105105105105100', brand: 'mastercard', funding: 'prepaid', says: 'Succeeds' },
  { name: 'amex', number: '378282246310005', brand: 'amex', says: 'Succeeds' },
  { name: 'discover', number: '6011111111111117', brand: 'discover', says: 'Succeeds' },
  { name: 'diners', number: '3056930009020004', brand: 'diners', says: 'Succeeds' },
  { name: 'jcb', number: '3566002020360505', brand: 'jcb', says: 'Succeeds' },
  { name: 'unionpay', number: '6200000000000005', brand: 'unionpay', says: 'Succeeds' },
  { name: 'se', number: '4000007520000008', brand: 'visa', country: 'SE', says: 'Succeeds (Sweden)' },
  { name: 'de', number: '4000002760000016', brand: 'visa', country: 'DE', says: 'Succeeds (Germany)' },
  { name: 'gb', number: '4000008260000000', brand: 'visa', country: 'GB', says: 'Succeeds (United Kingdom)' },
  {
    name: 'bypassPending',
    number: '4000000000000077',
    brand: 'visa',
    settlesAtOnce: true,
    says: 'Succeeds, and the money is available at once',
  },
  {
    name: 'chargeDeclined',
    number: '4000000000000002',
    brand: 'visa',
    decline: declined('generic_decline'),
    says: 'Declined',
  },
  {
    name: 'chargeDeclinedInsufficientFunds',
    number: '4000000000009995',
    brand: 'visa',
    decline: insufficient,
    says: 'Declined: insufficient funds',
  },
  {
    name: 'chargeDeclinedLostCard',
    number: '4000000000009987',
    brand: 'visa',
    decline: declined('lost_card'),
    says: 'Declined: lost card',
  },
  {
    name: 'chargeDeclinedStolenCard',
    number: '4000000000009979',
    brand: 'visa',
    decline: declined('stolen_card'),
    says: 'Declined: stolen card',
  },
  {
    name: 'chargeDeclinedExpiredCard',
    number: '4000000000000069',
    brand: 'visa',
    decline: { code: 'expired_card', message: 'Your card has expired.' },
    says: 'Declined: expired card',
  },
  {
    name: 'chargeDeclinedIncorrectCvc',
    number: '4000000000000127',
    brand: 'visa',
    cvcFails: true,
    decline: { code: 'incorrect_cvc', message: "Your card's security code is incorrect." },
    says: 'Declined: incorrect CVC',
  },
  {
    name: 'chargeDeclinedProcessingError',
    number: '4000000000000119',
    brand: 'visa',
    decline: {
      code: 'processing_error',
      message: 'An error occurred while processing your card. Try again in a little bit.',
    },
    says: 'Declined: processing error',
  },
  {
    name: 'visa_chargeDeclinedVelocityLimitExceeded',
    number: '4000000000006975',
    brand: 'visa',
    decline: declined('card_velocity_exceeded'),
    says: 'Declined: too many payments with this card',
  },
  {
    name: 'chargeDeclinedFraudulent',
    number: '4100000000000019',
    brand: 'visa',
    decline: declined('fraudulent'),
    says: 'Blocked: highest fraud risk',
  },
  {
    name: 'chargeCustomerFail',
    number: '4000000000000341',
    brand: 'visa',
    attaches: true,
    decline: declined('generic_decline'),
    says: 'Can be saved, but every charge is declined',
  },
  {
    name: 'threeDSecure2Required',
    number: '4000000000003220',
    brand: 'visa',
    challenge: 'always',
    says: '3-D Secure, then succeeds',
  },
  {
    name: 'threeDSecureRequired',
    number: '4000000000003063',
    brand: 'visa',
    challenge: 'always',
    says: '3-D Secure, then succeeds',
  },
  {
    name: 'authenticationRequired',
    number: '4000002760003184',
    brand: 'visa',
    challenge: 'always',
    says: '3-D Secure on every payment, then succeeds',
  },
  {
    name: 'authenticationRequiredOnSetup',
    number: '4000002500003155',
    brand: 'visa',
    challenge: 'unless_set_up',
    says: '3-D Secure unless the card was set up, then succeeds',
  },
  {
    name: 'authenticationRequiredSetupForOffSession',
    number: '4000003800000446',
    brand: 'visa',
    challenge: 'set_up',
    says: '3-D Secure when the buyer is present, then succeeds',
  },
  {
    name: 'authenticationRequiredChargeDeclinedInsufficientFunds',
    number: '4000008260003178',
    brand: 'visa',
    challenge: 'always',
    declineAfterChallenge: true,
    decline: insufficient,
    says: '3-D Secure, then declined: insufficient funds',
  },
  {
    name: 'threeDSecureRequiredChargeDeclined',
    number: '4000008400001629',
    brand: 'visa',
    challenge: 'always',
    declineAfterChallenge: true,
    decline: declined('generic_decline'),
    says: '3-D Secure, then declined',
  },
  {
    name: 'threeDSecureRequiredProcessingError',
    number: '4000008400001280',
    brand: 'visa',
    challengeError: true,
    says: '3-D Secure cannot be reached, so the payment fails',
  },
  {
    name: 'threeDSecureOptional',
    number: '4000000000003055',
    brand: 'visa',
    says: '3-D Secure possible, not asked for; succeeds',
  },
  {
    name: 'createDispute',
    number: '4000000000000259',
    brand: 'visa',
    dispute: 'fraudulent',
    says: 'Succeeds, then is disputed as fraudulent',
  },
  {
    name: 'createDisputeProductNotReceived',
    number: '4000000000002685',
    brand: 'visa',
    dispute: 'product_not_received',
    says: 'Succeeds, then is disputed as not received',
  },
  {
    name: 'createDisputeInquiry',
    number: '4000000000001976',
    brand: 'visa',
    dispute: 'inquiry',
    says: 'Succeeds, then the bank inquires',
  },
  {
    name: 'pendingRefund',
    number: '4000000000007726',
    brand: 'visa',
    refund: 'pending',
    says: 'Succeeds; a refund is pending first',
  },
  {
    name: 'refundFail',
    number: '4000000000005126',
    brand: 'visa',
    refund: 'fails',
    says: 'Succeeds; a refund fails later',
  },
]

export const testCardNamed = (name: string): TestCard | undefined => testCards.find((card) => card.name === name)

const spellings: Record<string, string> = {
  visa_chargeDeclined: 'chargeDeclined',
  visa_chargeDeclinedInsufficientFunds: 'chargeDeclinedInsufficientFunds',
  visa_chargeDeclinedLostCard: 'chargeDeclinedLostCard',
  visa_chargeDeclinedStolenCard: 'chargeDeclinedStolenCard',
}

/** `pm_card_visa` and `tok_visa` stand for a card without naming its number. */
export function testCardFor(reference: string): TestCard | undefined {
  const name = /^(?:pm_card|tok)_(.+)$/.exec(reference)?.[1]
  return name === undefined ? undefined : testCardNamed(spellings[name] ?? name)
}
