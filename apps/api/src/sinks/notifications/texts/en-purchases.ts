import type { MailText } from './mail-text.ts'

/** Offered, bought and sold: each way of delivery says how the ticket comes and what protects the payment. */
export const purchaseTexts = {
  listing_created: {
    subject: 'On sale: your tickets for {{event}}',
    heading: 'Your tickets are on sale',
    body: [
      'You keep them, and they stay valid, until somebody has paid. Then the buyer gets new ones and yours end in the same moment.',
      'The buyer’s money is held until the gate has let them in, two days after the event at the latest. Then you are paid.',
    ],
    body_as_is: [
      'Your file stays closed until somebody has paid. Then the buyer gets it as it is, and the ticket is theirs: do not use it, and do not offer it anywhere else meanwhile.',
      'We cannot end your copy, so the buyer’s money is held some days longer after the event, and the buyer can claim until then. If nobody does, you are paid.',
    ],
    body_transfer: [
      'When somebody has paid you get a mail. Send the tickets in {{app}} to the name and address it gives, within a day and before the event, and add a picture that shows you sent them.',
      'The buyer’s money is held until some days after the event, never paid before it. What is not sent in time is not paid.',
    ],
    button: 'See what I sell',
  },
  purchase_receipt: {
    subject: 'Your tickets for {{event}} are ready',
    subject_transfer: 'Paid: your tickets for {{event}} are being sent',
    heading: 'Your tickets are ready',
    heading_as_is: 'Your ticket file is ready',
    heading_transfer: 'Paid. Now the seller sends your tickets',
    body: [
      'You have paid {{paid}}. The tickets are new, in your name; the seller’s copies no longer work.',
      'Your payment is protected: we hold the money until the gate has let you in, until {{atTheLatest}} at the latest. If the tickets do not work, tell us before then and it is not paid out.',
    ],
    body_as_is: [
      'You have paid {{paid}}. The seller’s ticket file is yours: the issuer’s own ticket, passed on as it is. From now on only you can open it here.',
      'Your payment is protected: a copy the seller may have kept cannot be ended by us, so we hold the money longer, until {{atTheLatest}}. If the ticket does not let you in, tell us before then: the money is frozen at once, and nobody is paid until our people have looked.',
    ],
    body_transfer: [
      'You have paid {{paid}}. The seller sends the tickets to {{sendTo}} in {{app}}, by {{sendBy}} at the latest. You need an account there with that address.',
      'Your payment is protected: we hold the money until the tickets have arrived and the event is over, until {{atTheLatest}}. If nothing is sent in time, nobody is paid: the money is still held, and our people arrange your refund.',
    ],
    button: 'See my tickets',
    button_transfer: 'See the purchase',
    small: ['This is your receipt.'],
  },
  tickets_sold: {
    subject: 'Sold: your tickets for {{event}}',
    subject_transfer: 'Sold: send your tickets for {{event}} by {{sendBy}}',
    heading: 'Sold',
    heading_transfer: 'Sold. Now send the tickets',
    body: [
      'The buyer has paid and has new tickets; yours no longer work. There is nothing more for you to do.',
      'We hold the money until the buyer has been let in. You are paid {{youReceive}} then, or on {{atTheLatest}} at the latest.',
    ],
    body_as_is: [
      'The buyer has paid and has your ticket file. The ticket is theirs now: do not use it, and do not sell it again, anywhere.',
      'We cannot end your copy, so the money is held longer. You are paid {{youReceive}} on {{atTheLatest}} at the latest, unless the buyer tells us that the ticket did not work.',
    ],
    body_transfer: [
      'The buyer has paid. Send the tickets in {{app}} to {{sendTo}} by {{sendBy}}, then add a picture that shows you sent them.',
      'After {{sendBy}} it is too late: the money stays held, and our people arrange the buyer’s refund.',
      'We hold the money until the buyer has the tickets and the event is over. You are paid {{youReceive}} on {{atTheLatest}} at the latest, never before the event.',
    ],
    button: 'See the sale',
    button_transfer: 'Add the picture',
    small: ['So that the money can go to your bank, set up payouts in your account if you have not yet.'],
  },
} as const satisfies Record<string, MailText>
