import type { MailText } from './mail-text.ts'

/** A ticket on its way in the issuer's app. */
export const transferTexts = {
  transfer_due_soon: {
    subject: 'Until {{sendBy}}: send your tickets for {{event}}',
    heading: 'The buyer waits for your tickets',
    body: [
      'Send them in {{app}} to {{sendTo}} by {{sendBy}}, and add a picture that shows you sent them.',
      'After that it is too late: you are not paid {{youReceive}}, and our people arrange the buyer’s refund.',
    ],
    button: 'Add the picture',
  },
  transfer_sent: {
    subject: 'Have your tickets for {{event}} arrived?',
    heading: 'Have they arrived?',
    body: [
      'The seller says that your tickets were sent in {{app}}. Look there, then tell us whether you have them, by {{answerBy}}.',
      'If you say nothing until then we take it that they arrived. Your money is held until {{atTheLatest}} all the same: if the tickets do not work, tell us before then.',
    ],
    button: 'Answer',
  },
  transfer_received_seller: {
    subject: 'The buyer has your tickets for {{event}}',
    heading: 'The tickets have arrived',
    body: [
      'The buyer says that the tickets are there. We hold the money until {{atTheLatest}}; then you are paid {{youReceive}}.',
    ],
    body_silence: [
      'The buyer did not say that anything is missing, so we take it that the tickets arrived. We hold the money until {{atTheLatest}}; then you are paid {{youReceive}}.',
    ],
    button: 'See the sale',
  },
  transfer_received_buyer: {
    subject: 'You have your tickets for {{event}}',
    subject_silence: 'We take it that your tickets for {{event}} arrived',
    heading: 'Have a good time',
    heading_silence: 'We take it that they arrived',
    body: [
      'You say that the tickets are there. Your money is held until {{atTheLatest}}: if they do not work, tell us before then and it is frozen at once.',
    ],
    body_silence: [
      'You did not say that your tickets are missing. If they are, tell us now: your money is held until {{atTheLatest}}, and a claim freezes it at once.',
    ],
    button: 'See the purchase',
  },
  transfer_missed_seller: {
    subject: 'Too late: your tickets for {{event}} were not sent',
    heading: 'The time to send is over',
    body: [
      'You did not show that the tickets were sent by {{sendBy}}, so you are not paid for them. The money is still held, and our people arrange the buyer’s refund.',
      'Do not send them now. If you did send them in time, write to us today.',
    ],
    button: 'See the sale',
  },
  transfer_missed_buyer: {
    subject: 'Not sent in time: your tickets for {{event}}',
    heading: 'The seller did not send your tickets',
    body: [
      'The time was over at {{sendBy}}. Nobody is paid: your {{paid}} is still held, and our people arrange your refund. There is nothing you need to do.',
    ],
    button: 'See the purchase',
  },
} as const satisfies Record<string, MailText>
