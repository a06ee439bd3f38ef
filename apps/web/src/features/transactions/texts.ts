import { clearedByTexts, nextTexts } from './next-texts.ts'
import { timelineTexts } from './timeline-texts.ts'
import { claimTexts, transferTexts } from './transfer-texts.ts'

export const texts = {
  title: { buyer: 'Your purchase', seller: 'Your sale' },
  back: { buyer: 'My purchases', seller: 'My sales' },
  reference: { buyer: 'Purchase {{reference}}', seller: 'Sale {{reference}}' },
  with: { buyer: 'Bought from {{name}}.', seller: 'Sold to {{name}}.' },
  seats_one: 'Seat',
  seats_other: 'Seats',
  scanned: 'Scanned at the door',
  timelineTitle: 'What happened',
  toTickets_one: 'Show the ticket',
  toTickets_other: 'Show the tickets',
  toOffer: 'To your offer',
  goOnPaying: 'Go on paying',
  backToOffers: 'Back to the tickets on offer',
  waitingForAccount: 'Waiting for your payout account',
  paidLatest: 'You are paid at the latest {{date}}.',
  purchases: {
    title: 'My purchases',
    sentence: 'What you paid, and where that money is.',
  },
  empty: {
    buyer: {
      title: 'Nothing bought yet',
      text: 'Each purchase appears here with its tickets and the way of your money.',
      action: 'Find an event',
    },
    seller: {
      title: 'Nothing sold yet',
      text: 'When a ticket of yours is bought it leaves My tickets and appears here with its money.',
      action: 'Sell a ticket',
    },
  },
  totals: {
    label: 'What your sales bring',
    held: 'Held until the tickets have worked',
    onTheWay: 'On its way to you',
    paid: 'Paid to you',
    shownOnly: 'Counted over the sales shown.',
  },
  next: nextTexts,
  clearedBy: clearedByTexts,
  sellerSafetyTag: {
    reissued: 'Reissued to the buyer',
    as_is: 'Your file, money held until after the show',
    transfer: 'Sent by you in an app, money held until after the show',
  },
  sellerSafety: {
    reissued: 'Your code stops working before the buyer is told theirs is ready, so nobody can say you used it.',
    as_is:
      'The buyer gets your own file; please delete your copy. The money is held until {{date}}, and the buyer may claim until then.',
    transfer:
      'You send it to the buyer in {{app}}. The money is held until {{date}}, never released before the event, and the buyer may claim until then.',
    heldOpen: 'after the show',
  },
  money: {
    title: 'Money',
    toPay: 'You pay',
    paid: 'You paid',
    receive: 'You receive',
    received: 'You received',
    none: {
      buyer: 'Nothing was charged.',
      keptApart: 'We keep it apart with your name on it. It comes back to you; there is nothing you need to do.',
      seller: 'No money moved.',
    },
    where: {
      buyer: {
        reserved: 'Nothing is charged yet.',
        held: {
          reissued: 'We hold it until the ticket has worked, at the latest {{date}}.',
          as_is: 'We hold it until {{date}}, or until you say, once the event has begun, that it worked.',
          transfer: 'We hold it until {{date}}, or until you say, once the event has begun, that it worked.',
        },
        cleared: 'It goes to the seller now.',
        paid_out: 'The seller has it.',
        frozen: {
          claim: 'It is frozen: nobody is paid until our people have answered your claim.',
          missed: 'It is still held: nobody is paid. Our people arrange your refund.',
          other: 'We hold it until the case is settled.',
        },
      },
      seller: {
        reserved: 'Not paid yet.',
        held: {
          reissued: 'We hold it until the ticket has worked, at the latest {{date}}.',
          as_is: 'We hold it until {{date}}, or until the buyer says, once the event has begun, that it worked.',
          transfer: 'We hold it until {{date}}, or until the buyer says, once the event has begun, that it worked.',
        },
        cleared: 'It is yours.',
        paid_out: 'It is in your bank.',
        frozen: {
          claim: 'It is frozen until our people have looked at the claim.',
          missed: 'It is held for the buyer: the ticket was not sent in time.',
          other: 'We hold it until the case is settled.',
        },
      },
      heldOpen: 'after the show',
    },
  },
  payout: {
    title: 'Payout',
    scheduled: 'We send it with the next run, within minutes.',
    blocked: 'It waits for your payout account. Nothing is lost; set it up and the money leaves at once.',
    transferring: 'It is being sent to your payout account.',
    in_transit: 'It is on its way to your bank.',
    paid: 'Your bank has it.',
    failed: 'Your bank sent it back. Look at your bank details; we try again then.',
    expected: 'Expected {{time}}.',
    setUp: 'Set up payouts',
  },
  confirm: {
    button: 'It worked',
    title_one: 'Did your ticket work?',
    title_other: 'Did all your tickets work?',
    text: 'You say that you got in. {{name}} is paid then, and we cannot call the money back afterwards.',
    confirm: 'Yes, pay {{name}}',
    cancel: 'Not yet',
  },
  did: timelineTexts,
  transfer: transferTexts,
  claim: claimTexts,
  task: { send: 'Send it by {{date}}', answer: 'Say by {{date}} whether it came' },
} as const
