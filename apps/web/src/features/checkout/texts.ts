export const texts = {
  title: 'Pay',
  back: 'Back to the tickets',
  toPurchase: 'See the purchase',
  form: {
    title: 'Card details',
    pay: 'Pay {{price}}',
  },
  pay: {
    title: 'Your card',
    notCharged: 'Nothing was charged',
    refused: 'The bank said no. Try again or take another card; your tickets are still kept for you.',
    stopped: 'You stopped the payment. Your tickets are still kept for you.',
  },
  money: {
    title: 'Your ticket and your money',
    paid: {
      reissued: '{{name}} is paid after your ticket was scanned, or then.',
      as_is: '{{name}} is paid then, or earlier once you say that it worked.',
      transfer: '{{name}} is paid then, or once you say that it worked, and never before the event.',
    },
  },
  leave: {
    button: 'Leave without buying',
    title: 'Leave without buying?',
    text: 'Nothing is charged. The tickets go back on sale at once, and others can take them.',
    confirm: 'Leave',
    stay: 'Stay',
  },
  waiting: {
    title: 'One moment',
    bank: 'We are asking the bank.',
    making: 'Paid. Your tickets are being made.',
    unreachable: 'We cannot reach the house right now. Your payment goes on without this page; do not pay again.',
    long: 'This takes longer than usual. You need not wait here: we write to you when it is done. Do not pay again.',
  },
  ready: {
    title: {
      reissued_one: 'Your ticket is ready',
      reissued_other: 'Your tickets are ready',
      as_is_one: 'Your ticket is here',
      as_is_other: 'Your tickets are here',
      transfer: 'Paid',
    },
    toSend_one:
      '{{name}} has until {{date}} to send your ticket in {{app}}. Then we ask you whether it came; nothing else is needed from you now.',
    toSend_other:
      '{{name}} has until {{date}} to send your tickets in {{app}}. Then we ask you whether they came; nothing else is needed from you now.',
    sendTo: 'It comes to {{email}}. Make sure that your account in {{app}} has this address.',
    show_one: 'Show the ticket',
    show_other: 'Show the tickets',
    reference: 'Purchase {{reference}}.',
  },
  expired: {
    title: 'The time to pay is over',
    text: 'Nothing was charged. The tickets went back on sale; perhaps they are still there.',
  },
  cancelled: {
    title: 'You left this checkout',
    text: 'Nothing was charged. The tickets went back on sale.',
  },
  keptApart: {
    title: 'The tickets could not become yours',
    text: 'Your payment arrived too late for them. The money is kept apart and comes back to you; there is nothing you need to do.',
  },
} as const
