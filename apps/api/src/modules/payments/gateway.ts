/**
 * The one port to payment gateways. Every call that changes something carries a key stored beforehand; calls are
 * made outside transactions. Amounts are minor units. A call ends in one of three ways: an answer, GatewayRefused
 * (it did not happen), GatewayUnknown (it may have happened: ask, or repeat with the same key).
 */
export interface PaymentGateway {
  readonly name: 'stripe'
  createIntent(order: {
    key: string
    amount: number
    currency: string
    group: string
    metadata: Record<string, string>
  }): Promise<Intent>
  getIntent(id: string): Promise<Intent>
  /** Asks for cancellation; the answer may be an intent that succeeded meanwhile. */
  cancelIntent(id: string, key: string): Promise<Intent>
  getCharge(id: string): Promise<Charge>

  createAccount(order: { key: string; country: string; email: string; accountId: string }): Promise<GatewayAccount>
  getAccount(id: string): Promise<GatewayAccount>
  /** A short-lived link to the gateway's own onboarding pages. */
  onboardingLink(order: { account: string; returnUrl: string; refreshUrl: string }): Promise<string>

  createTransfer(order: {
    key: string
    amount: number
    currency: string
    destination: string
    sourceCharge: string
    group: string
    metadata: Record<string, string>
  }): Promise<{ id: string }>
  createPayout(order: {
    key: string
    amount: number
    currency: string
    account: string
    metadata: Record<string, string>
  }): Promise<GatewayPayout>
  getPayout(id: string, account: string): Promise<GatewayPayout>

  /** Checks the signature over the raw body. Throws BadSignature. */
  readEvent(rawBody: Buffer, signature: string, endpoint: 'platform' | 'connect'): GatewayEvent
}

export interface Intent {
  id: string
  state: 'open' | 'processing' | 'succeeded' | 'cancelled'
  amount: number
  received: number
  currency: string
  clientSecret: string | null
  chargeId: string | null
  /** Why the last try failed, in the gateway's words for the buyer. */
  failure: string | null
}

export interface Charge {
  id: string
  /** Null until the gateway knows its fee: some seconds after success. */
  settlement: {
    balanceTransactionId: string
    fee: number
    /** What is left of the charge for us. */
    net: number
    currency: string
    availableOn: Date
    available: boolean
  } | null
}

export interface GatewayAccount {
  id: string
  ready: boolean
  detailsSubmitted: boolean
  restricted: boolean
  requirements: string[]
}

export interface GatewayPayout {
  id: string
  state: 'pending' | 'paid' | 'failed'
  failure: string | null
}

export interface GatewayEvent {
  id: string
  type: string
  account: string | null
  objectId: string
  payload: Record<string, unknown>
}

/** The gateway said no: nothing happened. */
export class GatewayRefused extends Error {
  override name = 'GatewayRefused'
  readonly code: string
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** No answer: it may or may not have happened. */
export class GatewayUnknown extends Error {
  override name = 'GatewayUnknown'
}

export class BadSignature extends Error {
  override name = 'BadSignature'
}
