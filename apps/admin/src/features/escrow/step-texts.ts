/** What happened, by kind and code; an unknown code is shown as it is. */
export const stepTexts = {
  state: {
    reserved: 'Reserved for the buyer',
    paid: 'Paid',
    delivered: 'Tickets delivered, money held',
    cleared: 'Cleared: the seller is to be paid',
    paid_out: 'Paid out',
    expired: 'Time to pay ran out',
    cancelled: 'Cancelled',
  },
  payment: {
    opened: 'Payment begun',
    created: 'Payment begun',
    open: 'Waiting for the card',
    processing: 'The bank is working on it',
    succeeded: 'Payment succeeded',
    failed: 'Payment failed',
    cancelled: 'Payment cancelled',
  },
  ledger: {
    purchase: { held: 'Money held for the tickets', released: 'Money released' },
    payment: {
      fee: 'Provider’s fee booked',
      available: 'Money available at the provider',
      stranded: 'Payment without tickets set aside',
    },
    payout: {
      transferred: 'Sent to the seller’s account',
      reversed: 'Transfer taken back',
      bank_payout: 'Sent on to the bank',
      bank_paid: 'Arrived in the bank',
      bank_returned: 'Returned by the bank',
    },
  },
  custody: {
    issued: 'Ticket issued',
    listed: 'Ticket put up for sale',
    unlisted: 'Ticket taken off sale',
    reissued: 'New code made for the buyer',
    scanned: 'Ticket used',
  },
  scan: {
    accepted: 'Scan: let in',
    already_used: 'Scan refused: already used',
    revoked: 'Scan refused: old code',
    wrong_occurrence: 'Scan refused: wrong date',
    unknown: 'Scan refused: unknown code',
  },
  payout: { scheduled: 'Payout planned', paid: 'Payout in the bank' },
  mail: {
    listing_created: 'Mail: your tickets are up for sale',
    listing_expired: 'Mail: your listing has ended',
    listing_withdrawn: 'Mail: taken off sale',
    purchase_receipt: 'Mail: receipt and tickets',
    payment_kept_apart: 'Mail: your payment is kept apart and comes back',
    tickets_sold: 'Mail: your tickets are sold',
    money_released: 'Mail: your money is released',
    payout_blocked: 'Mail: we need your bank details',
    payout_sent: 'Mail: your money is on its way',
    payout_paid: 'Mail: your money has arrived',
    payout_failed: 'Mail: your bank sent it back',
  },
  deadline: { reservation: 'Time to pay ends', clearance: 'Seller is paid at the latest' },
} as const

/** The second line, by kind and code. */
export const stepDetails = {
  state: {
    reserved: 'before: reserved',
    paid: 'before: paid',
    delivered: 'before: delivered',
    cleared: 'before: cleared',
  },
  deadline: { met: 'met', open: 'still open' },
  webhook: { stored: 'stored, not yet applied', applied: 'applied', ignored: 'nothing to do' },
  payout: { onboarding: 'waits for the seller’s bank details' },
  mail: { queued: 'waiting to be sent', sent: 'sent', failed: 'failed, will be tried again', dead: 'given up' },
} as const
