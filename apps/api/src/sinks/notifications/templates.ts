import type { MailParams } from './params.ts'

interface Template {
  /** The page behind the button, in the web app. */
  link?: (params: MailParams, token: string) => string
  /** Lines of the small table, by key of `values` and of the texts' `facts`; those without a value are left out. */
  facts?: readonly string[]
  /** The link acts by itself: it is also shown in full, for mail programs that break buttons. */
  spellOut?: true
}

const sale = ({ words }: MailParams) => `/transactions/${words.transactionId}`
const review = ({ words }: MailParams) => `/selling/reviews/${words.conflictId}`
const place = ['event', 'when', 'where', 'seats'] as const
const sending = ['app', 'sendTo', 'sendBy'] as const
const token = (path: string) => (_: MailParams, value: string) => `${path}?token=${encodeURIComponent(value)}`

/** Every mail of the house; its words are in `texts`. */
export const templates = {
  verify_address: { link: token('/verify'), spellOut: true },
  registered_again: { link: () => '/sign-in' },
  reset_password: { link: token('/reset-password'), spellOut: true },
  password_changed: { link: () => '/forgot-password' },
  sign_in_paused: { link: () => '/forgot-password', facts: ['until'] },
  role_changed: { facts: ['role'] },
  event_approved: { link: ({ words }) => `/events/${words.eventId}`, facts: ['event'] },
  event_declined: { link: () => '/account/events', facts: ['event', 'reason'] },
  tickets_issued: { link: () => '/tickets', facts: place },
  listing_created: { link: () => '/sales', facts: [...place, 'priceEach'] },
  listing_expired: { link: () => '/sales', facts: ['event', 'when'] },
  listing_withdrawn: { link: () => '/tickets', facts: ['event', 'when'] },
  purchase_receipt: {
    link: (params) => (params.context === 'transfer' ? sale(params) : '/tickets'),
    facts: [
      ...place,
      'printedEvent',
      'printed',
      ...sending,
      'ticketsTotal',
      'buyerFee',
      'buyerFeeVat',
      'paid',
      'reference',
    ],
  },
  payment_kept_apart: { link: sale, facts: [...place, 'paid', 'reference'] },
  tickets_sold: {
    link: sale,
    facts: [...place, ...sending, 'ticketsTotal', 'sellerFee', 'royalty', 'youReceive', 'atTheLatest', 'reference'],
  },
  transfer_due_soon: { link: sale, facts: [...place, ...sending, 'youReceive', 'reference'] },
  transfer_sent: { link: sale, facts: [...place, 'app', 'answerBy', 'reference'] },
  transfer_received_seller: { link: sale, facts: [...place, 'youReceive', 'atTheLatest', 'reference'] },
  transfer_received_buyer: { link: sale, facts: [...place, 'reference'] },
  transfer_missed_seller: { link: sale, facts: [...place, 'app', 'sendBy', 'reference'] },
  transfer_missed_buyer: { link: sale, facts: [...place, 'paid', 'reference'] },
  claim_opened_buyer: { link: sale, facts: [...place, 'paid', 'reference'] },
  claim_opened_seller: { link: sale, facts: [...place, 'youReceive', 'reference'] },
  claim_withdrawn_buyer: { link: sale, facts: [...place, 'reference'] },
  claim_withdrawn_seller: { link: sale, facts: [...place, 'youReceive', 'atTheLatest', 'reference'] },
  claim_rejected_buyer: { link: sale, facts: [...place, 'decision', 'paid', 'reference'] },
  claim_rejected_seller: { link: sale, facts: [...place, 'decision', 'youReceive', 'atTheLatest', 'reference'] },
  conflict_opened_claimant: { link: review, facts: ['event', 'when', 'where'] },
  conflict_opened_holder: { link: review, facts: place },
  conflict_decided_claimant: { link: review, facts: ['event', 'when', 'where', 'decision'] },
  conflict_decided_holder: { link: review, facts: [...place, 'decision'] },
  bought_ticket_ended: { link: () => '/purchases', facts: [...place, 'decision'] },
  money_released: { link: sale, facts: ['event', 'youReceive', 'reference'] },
  payout_blocked: { link: () => '/account/payouts', facts: ['youReceive', 'reference'] },
  payout_sent: { link: sale, facts: ['youReceive', 'reference'] },
  payout_paid: { link: sale, facts: ['youReceive', 'reference'] },
  payout_failed: { link: () => '/account/payouts', facts: ['youReceive', 'reference'] },
} as const satisfies Record<string, Template>

export type TemplateName = keyof typeof templates

export function templateOf(name: string): Template {
  if (!Object.hasOwn(templates, name)) throw new Error(`no mail is called ${name}`)
  return templates[name as TemplateName]
}
