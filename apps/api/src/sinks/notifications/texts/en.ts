import type { TemplateName } from '../templates.ts'
import { claimTexts } from './en-claims.ts'
import { purchaseTexts } from './en-purchases.ts'
import { transferTexts } from './en-transfers.ts'
import type { MailText } from './mail-text.ts'

const mails: Record<TemplateName, MailText> = {
  ...purchaseTexts,
  ...transferTexts,
  ...claimTexts,
  verify_address: {
    subject: 'Confirm your e-mail address',
    heading: 'One step left',
    body: ['Confirm this address and your account is ready. The link works once, for 24 hours.'],
    button: 'Confirm my address',
    small: ['Did you not register? Then do nothing: without your confirmation there is no account.'],
  },
  registered_again: {
    subject: 'You already have an account',
    heading: 'You already have an account',
    body: [
      'Somebody, probably you, has just tried to register with this address. You have an account here already: sign in with it.',
      'If you do not know the password any more, choose “Forgot your password?” on that page.',
    ],
    button: 'Sign in',
    small: ['Was it not you? Nothing has changed, and nobody was told that the account exists.'],
  },
  reset_password: {
    subject: 'Choose a new password',
    heading: 'Choose a new password',
    body: ['The link works once, for one hour. When the new password is set, you are signed out everywhere.'],
    button: 'Choose a new password',
    small: ['Did you not ask for this? Then do nothing: your password stays as it is.'],
  },
  password_changed: {
    subject: 'Your password was changed',
    heading: 'Your password was changed',
    body: ['Your other devices have been signed out.'],
    button: 'It was not me: choose a new one',
    small: ['If you changed it yourself there is nothing to do.'],
  },
  sign_in_paused: {
    subject: 'Somebody is trying passwords on your account',
    heading: 'We have paused signing in',
    body: [
      'There were several wrong passwords for your account in a row, so signing in is paused there for a while. Nobody got in.',
      'Was it you? Wait a little, or choose a new password: that ends the pause.',
    ],
    button: 'Choose a new password',
  },
  role_changed: {
    subject: 'What you may do has changed',
    heading: 'What you may do has changed',
    body: ['An administrator has changed the role of your account. It applies at once.'],
    small: ['If this surprises you, please write to support.'],
  },
  event_approved: {
    subject: '{{event}} is on the programme',
    heading: 'Your event is on the programme',
    body: ['We have approved it: people find it now, and tickets for it can be issued and resold.'],
    button: 'See the event',
  },
  event_declined: {
    subject: '{{event}} was not approved',
    heading: 'We could not approve your event',
    body: ['Nothing is shown to others. Read what was missing; you can propose it again.'],
    button: 'See my events',
  },
  tickets_issued: {
    subject: 'Your tickets for {{event}}',
    heading: 'Your tickets are here',
    body: ['They are in your account, with a code that lets you in at the gate. Nothing needs to be printed.'],
    button: 'See my tickets',
    small: ['If you can’t go, you can sell them there: buyers pay under protection and you are paid after the event.'],
  },
  listing_expired: {
    subject: 'Not sold: your tickets for {{event}}',
    heading: 'Your tickets were not sold',
    body: ['The time for selling is over. What was not sold is still yours, and valid.'],
    button: 'See what I sell',
  },
  listing_withdrawn: {
    subject: 'No longer on sale: your tickets for {{event}}',
    heading: 'Your tickets are no longer on sale',
    body: ['They are yours as before, and valid.'],
    button: 'See my tickets',
  },
  payment_kept_apart: {
    subject: '{{paid}} comes back to you: {{event}}',
    heading: 'You have paid, but the tickets could not become yours',
    body: [
      'Your payment of {{paid}} arrived when the tickets could no longer be yours. You have no tickets from this purchase, and nobody is paid with your money.',
      '{{paid}} is kept apart with your name on it and comes back to you; somebody of ours sees to it. There is nothing you need to do.',
    ],
    button: 'See the purchase',
  },
  conflict_opened_claimant: {
    subject: 'Under review: a ticket you brought for {{event}}',
    heading: 'Somebody else has brought this ticket before',
    body: [
      'A ticket can be here once only. The same one is held by somebody else, so ours look at both claims. Until they decide it cannot be sold by you; your other tickets are not touched.',
      'Say how you came by it: that helps. The other side does not learn who you are.',
    ],
    body_seat_taken: [
      'Somebody else holds a ticket for the same seat, so ours look at both claims. Until they decide it cannot be sold by you; your other tickets are not touched.',
      'Say how you came by it: that helps. The other side does not learn who you are.',
    ],
    body_other_event: [
      'A ticket with the same code is held by somebody else for another event. It may be chance, so ours look at it. Until they decide it cannot be sold by you; your other tickets are not touched.',
      'Say how you came by it: that helps. The other side does not learn who you are.',
    ],
    button: 'Say my side',
  },
  conflict_opened_holder: {
    subject: 'Under review: your ticket for {{event}}',
    heading: 'Somebody else says this ticket is theirs',
    body: [
      'Somebody has brought the same ticket. It stays yours while ours look at both claims; nothing is paid back or taken away before they decide.',
      'Say how you came by it: that helps. The other side does not learn who you are.',
    ],
    body_seat_taken: [
      'Somebody has brought a ticket for the same seat. Yours stays yours while ours look at both claims; nothing is paid back or taken away before they decide.',
      'Say how you came by it: that helps. The other side does not learn who you are.',
    ],
    body_other_event: [
      'Somebody has brought a ticket with the same code for another event. It may be chance. Yours stays yours while ours look at it; nothing is paid back or taken away before they decide.',
      'Say how you came by it: that helps. The other side does not learn who you are.',
    ],
    button: 'Say my side',
  },
  conflict_decided_claimant: {
    subject: 'Decided: the ticket you brought for {{event}}',
    heading: 'The review is decided',
    body: ['We have looked at both claims.'],
    body_holder_stands: ['The other ticket stands. Yours cannot be sold here.'],
    body_claimant_right: ['You are right: the other ticket has ended. Go on where you were, and yours can be sold.'],
    body_both_stand: [
      'Both tickets stand: they are for different events. Go on where you were, and yours can be sold.',
    ],
    button: 'See the review',
  },
  conflict_decided_holder: {
    subject: 'Decided: your ticket for {{event}}',
    heading: 'The review is decided',
    body: ['We have looked at both claims.'],
    body_holder_stands: ['Your ticket stands. Nothing has changed for you.'],
    body_claimant_right: [
      'The other side is right. Your ticket has ended here and is no longer on sale. If it was sold, the buyer’s money stays held and is not paid to you.',
    ],
    body_both_stand: ['Both tickets stand: they are for different events. Nothing has changed for you.'],
    button: 'See the review',
  },
  bought_ticket_ended: {
    subject: 'A ticket you bought has ended: {{event}}',
    heading: 'The ticket you bought was not the seller’s',
    body: [
      'We had to decide between two claims to this ticket, and the seller’s did not stand. The ticket has ended and will not let you in.',
      'Your money is still held, and nobody is paid with it. Our people arrange your refund; there is nothing you need to do.',
    ],
    button: 'See my purchases',
  },
  money_released: {
    subject: 'Released: {{youReceive}} for {{event}}',
    heading: 'Your money is released',
    body: ['The tickets have worked. {{youReceive}} is yours now; we send it to your bank.'],
    body_scan: ['The buyer was let in at the gate. {{youReceive}} is yours now; we send it to your bank.'],
    body_buyer: ['The buyer says the tickets worked. {{youReceive}} is yours now; we send it to your bank.'],
    body_timer: ['The event is over and nobody has complained. {{youReceive}} is yours now; we send it to your bank.'],
    button: 'See the sale',
  },
  payout_blocked: {
    subject: '{{youReceive}} waits for your bank details',
    heading: 'Where shall the money go?',
    body: [
      '{{youReceive}} is yours and waits here, because your payout account is not ready. It takes a few minutes on our payment provider’s own pages; the money leaves as soon as that is done.',
    ],
    button: 'Set up payouts',
  },
  payout_sent: {
    subject: '{{youReceive}} is on its way to your bank',
    heading: 'On its way to your bank',
    body: ['{{youReceive}} has left. Banks usually take one to three working days.'],
    button: 'See the sale',
  },
  payout_paid: {
    subject: '{{youReceive}} has been paid',
    heading: 'Paid',
    body: ['{{youReceive}} has been paid to your bank account.'],
    button: 'See the sale',
  },
  payout_failed: {
    subject: 'Your bank sent {{youReceive}} back',
    heading: 'The payout did not arrive',
    body: [
      'Your bank did not take {{youReceive}}. Nothing is lost: the money is here with your name on it. Please look at your bank details.',
    ],
    button: 'Check my bank details',
  },
}

export const en = {
  mails,
  facts: {
    event: 'Event',
    when: 'When',
    where: 'Where',
    seats: 'Places',
    reason: 'What was missing',
    decision: 'Our decision',
    printedEvent: 'Event printed on the ticket',
    printed: 'Date printed on the ticket',
    app: 'In the app',
    sendTo: 'To',
    sendBy: 'By',
    answerBy: 'Your answer by',
    role: 'Your role now',
    until: 'Paused until',
    priceEach: 'Your price per ticket',
    ticketsTotal: 'Tickets',
    buyerFee: 'Service fee',
    buyerFeeVat: 'VAT on the fee',
    paid: 'Paid in total',
    sellerFee: 'Less our fee, with VAT',
    royalty: 'Less the organizer’s share',
    youReceive: 'You receive',
    atTheLatest: 'At the latest',
    reference: 'Reference',
  },
  roles: { user: 'Member', agent: 'Support agent', admin: 'Administrator' },
  seat: {
    section: 'Section {{section}}',
    row: 'row {{row}}',
    seat: 'seat {{seats}}',
    seats: 'seats {{seats}}',
    standing: '{{number}} × {{section}}, standing',
  },
  frame: {
    spellOut: 'If the button does not work, open this address:',
    footer: 'You get this mail because of something that happened in your account. It is not advertising.',
    name: 'Fullhouse, where a ticket changes hands safely',
  },
}
