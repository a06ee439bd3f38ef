/** What happens next, by side and state. */
export const nextTexts = {
  buyer: {
    reserved: 'The seats are kept for you for some minutes. Nothing is charged until you pay.',
    paid: {
      reissued_one: 'You have paid. Your ticket is being made; this takes a moment.',
      reissued_other: 'You have paid. Your tickets are being made; this takes a moment.',
      as_is_one: 'You have paid. Your ticket is being handed over; this takes a moment.',
      as_is_other: 'You have paid. Your tickets are being handed over; this takes a moment.',
      transfer: 'You have paid. {{name}} sends what you bought in {{app}}.',
    },
    toSend_one:
      'You have paid. {{name}} has until {{due}} to send your ticket in {{app}}. Then we ask you whether it came.',
    toSend_other:
      'You have paid. {{name}} has until {{due}} to send your tickets in {{app}}. Then we ask you whether they came.',
    sent_one:
      '{{name}} says your ticket was sent. Look in {{app}} and tell us by {{answerBy}}; silence counts as received.',
    sent_other:
      '{{name}} says your tickets were sent. Look in {{app}} and tell us by {{answerBy}}; silence counts as received.',
    delivered: {
      reissued_one:
        'Your ticket is ready. We hold your money: {{name}} is paid after it was scanned, at the latest {{date}}.',
      reissued_other:
        'Your tickets are ready. We hold your money: {{name}} is paid after they were scanned, at the latest {{date}}.',
      as_is_one:
        'Your ticket is here, as the seller’s own file. We hold your money until {{date}}: if it does not work, claim until then.',
      as_is_other:
        'Your tickets are here, as the seller’s own file. We hold your money until {{date}}: if they do not work, claim until then.',
      transfer_one:
        'Your ticket is in {{app}}. We hold your money until {{date}}: if it does not work, claim until then.',
      transfer_other:
        'Your tickets are in {{app}}. We hold your money until {{date}}: if they do not work, claim until then.',
      assumed_one:
        'You did not say that anything is missing, so your ticket counts as received. We hold your money until {{date}}: if it is not in {{app}} or does not work, claim until then.',
      assumed_other:
        'You did not say that anything is missing, so your tickets count as received. We hold your money until {{date}}: if they are not in {{app}} or do not work, claim until then.',
    },
    deliveredOpen_one: 'Your ticket is ready. We hold your money: {{name}} is paid after it has worked.',
    deliveredOpen_other: 'Your tickets are ready. We hold your money: {{name}} is paid after they have worked.',
    confirmable_one:
      'Did your ticket work? Say so and {{name}} is paid at once. If you say nothing, {{name}} is paid {{date}}.',
    confirmable_other:
      'Did your tickets work? Say so and {{name}} is paid at once. If you say nothing, {{name}} is paid {{date}}.',
    cleared: '{{name}} is being paid. There is nothing left for you to do.',
    paid_out: 'All done: {{name}} is paid.',
    expired: 'The time to pay ran out. Nothing was charged, and the tickets went back on sale.',
    cancelled: 'You left the checkout. Nothing was charged, and the tickets went back on sale.',
    keptApart:
      'You have paid, but the tickets could no longer become yours. Your money is kept apart and comes back to you.',
    frozen: {
      claim: 'You have claimed. Your money is frozen and {{name}} is not paid until our people have answered you.',
      missed:
        '{{name}} did not send your tickets by {{due}}. Nobody is paid: your money is still held, and our people arrange your refund. There is nothing you need to do.',
      other: 'Something was reported, so we hold your money while we look into it. {{name}} is not paid meanwhile.',
    },
  },
  seller: {
    reserved_one: '{{name}} has some minutes to pay. Until then your ticket stays yours and works.',
    reserved_other: '{{name}} has some minutes to pay. Until then your tickets stay yours and work.',
    paid: {
      reissued_one: '{{name}} has paid and gets a new code; yours no longer opens a door.',
      reissued_other: '{{name}} has paid and gets new codes; yours no longer open a door.',
      as_is: '{{name}} has paid and gets your file. Please delete your own copy.',
      transfer: '{{name}} has paid. Now send what you sold in {{app}}.',
    },
    toSend_one: '{{name}} has paid. Send the ticket in {{app}} by {{due}}, and show us that you did.',
    toSend_other: '{{name}} has paid. Send the tickets in {{app}} by {{due}}, and show us that you did.',
    sent_one: 'You sent it. {{name}} has until {{answerBy}} to say whether it came; silence counts as received.',
    sent_other: 'You sent them. {{name}} has until {{answerBy}} to say whether they came; silence counts as received.',
    delivered: {
      reissued_one: 'We hold the money for you. You are paid after the ticket was scanned, at the latest {{date}}.',
      reissued_other: 'We hold the money for you. You are paid after the tickets were scanned, at the latest {{date}}.',
      as_is:
        '{{name}} has your file. We hold the money for you until {{date}}, or until {{name}} says that it worked. Please delete your own copy.',
      transfer:
        '{{name}} has it in {{app}}. We hold the money for you until {{date}}, or until {{name}} says that it worked.',
      assumed:
        '{{name}} did not say that anything is missing, so it counts as received. We hold the money for you until {{date}}.',
    },
    deliveredOpen: 'We hold the money for you. You are paid after the show.',
    cleared: 'Your money is on its way to your bank.',
    clearedBlocked: 'Your money waits for your payout account; set it up and it leaves at once.',
    paid_out: 'All done: the money is in your bank.',
    expired_one: '{{name}} did not pay in time. Your ticket is back on sale and works.',
    expired_other: '{{name}} did not pay in time. Your tickets are back on sale and work.',
    cancelled_one: '{{name}} left the checkout. Your ticket is back on sale and works.',
    cancelled_other: '{{name}} left the checkout. Your tickets are back on sale and work.',
    frozen: {
      claim:
        '{{name}} says that something is wrong, so the money is frozen until our people have looked. We write to you, either way.',
      missed:
        'The time to send was over at {{due}}, so you are not paid, and our people arrange the buyer’s refund. Do not send it now. If you did send it in time, write to us today.',
      other: 'Something was reported, so the money is on hold while we look into it. We write to you, either way.',
    },
  },
} as const

/** Why the money was let go. */
export const clearedByTexts = {
  buyer: {
    scan_one: 'Your ticket was scanned at the door.',
    scan_other: 'Your tickets were scanned at the door.',
    buyer: 'You said it worked.',
    timer: 'The time to claim is over.',
  },
  seller: {
    scan_one: 'The ticket was scanned at the door.',
    scan_other: 'The tickets were scanned at the door.',
    buyer: '{{name}} said it worked.',
    timer: 'The time to report a problem is over.',
  },
} as const
