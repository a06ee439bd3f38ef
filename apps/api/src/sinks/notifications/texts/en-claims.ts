import type { MailText } from './mail-text.ts'

/** A buyer says that a purchase went wrong. */
export const claimTexts = {
  claim_opened_buyer: {
    subject: 'We are looking into your tickets for {{event}}',
    heading: 'We have your claim',
    body: [
      'Your {{paid}} is frozen: nobody is paid until our people have looked. You hear from us. If it has sorted itself out, take the claim back on the page of the purchase.',
    ],
    button: 'See the purchase',
  },
  claim_opened_seller: {
    subject: 'The buyer says something is wrong: {{event}}',
    heading: 'The buyer says something is wrong',
    body: [
      '{{youReceive}} is frozen until our people have looked. What the buyer says is on the page of the sale. Keep everything that shows you delivered the tickets.',
    ],
    button: 'See the sale',
  },
  claim_withdrawn_buyer: {
    subject: 'You took your claim back: {{event}}',
    heading: 'Your claim is taken back',
    body: ['Your claim freezes the money no longer: it is held until {{atTheLatest}} and then goes to the seller.'],
    button: 'See the purchase',
  },
  claim_withdrawn_seller: {
    subject: 'The buyer took the claim back: {{event}}',
    heading: 'The claim is taken back',
    body: ['It freezes your money no longer: {{youReceive}} is held until {{atTheLatest}}, then you are paid.'],
    button: 'See the sale',
  },
  claim_rejected_buyer: {
    subject: 'Our decision about your tickets for {{event}}',
    heading: 'We have decided for the seller',
    body: [
      'Our people have looked at your claim. The money is held until {{atTheLatest}} and then goes to the seller.',
    ],
    button: 'See the purchase',
    small: ['If you know something we did not, write to us with the reference above.'],
  },
  claim_rejected_seller: {
    subject: 'Decided for you: {{event}}',
    heading: 'We have decided for you',
    body: [
      'Our people have looked at the buyer’s claim. It freezes your money no longer: {{youReceive}} is held until {{atTheLatest}}, then you are paid.',
    ],
    button: 'See the sale',
  },
} as const satisfies Record<string, MailText>
