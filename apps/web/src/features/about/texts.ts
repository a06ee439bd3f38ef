export const texts = {
  title: 'How protected payment works',
  sentence: 'You pay us, not a stranger. We hold the money until after the show, whichever way your ticket comes.',
  questions: 'And if…',
  find: 'Find an event',
  steps: {
    hold: {
      title: 'You pay, we hold the money',
      text: 'While you pay, the tickets are kept for you; nobody else can take them. Your money stays with our payment provider, not with the seller.',
    },
    ticket: {
      title: 'Your ticket comes to you',
      text: 'In one of three ways. Each offer says which before you pay, and what it protects; see below.',
    },
    door: {
      title: 'You go',
      text: 'If something is wrong, you claim on the page of your purchase: the money is frozen in that moment.',
    },
    paid: {
      title: 'The seller is paid',
      text: 'After the show, unless you have claimed. Until when we hold your money stands on each offer and each purchase.',
    },
  },
  ways: {
    title: 'Three ways a ticket comes',
    sentence: 'They do not protect you alike, so every offer carries its label.',
    rows: { gets: 'What you get', paid: 'When the seller is paid', fails: 'What happens if it fails' },
    reissued: {
      gets: 'Your own new code, made by the organizer’s ticketing here. The seller’s code stops working before we tell you yours is ready, so nobody can use it before you.',
      paid: 'After your ticket was scanned at the door or you said it worked; at the latest 48 hours after the event.',
      fails: 'We see the scan ourselves. Claim, and the money is frozen until our people have looked.',
    },
    as_is: {
      gets: 'The seller’s own file with the code others printed on it. The same file cannot be sold here twice, but we cannot know who else has a copy: only the first to come is let in.',
      paid: 'Four days after the event, seven with a new seller, or earlier once you say it worked.',
      fails:
        'Claim until then: the money is frozen at once. Our people ask both sides; if you are right, they arrange your refund.',
    },
    transfer: {
      gets: 'The seller sends it to you in the issuer’s own app within 24 hours of payment, and shows us that they did. You say whether it came; if you say nothing it counts as received.',
      paid: 'Never before the event; four days after it, seven with a new seller, or earlier once you say it worked.',
      fails:
        'Not sent in time: nobody is paid, and our people arrange your refund. Sent but not there, or not let in: claim, and the money is frozen at once.',
    },
  },
  answers: {
    refused: {
      title: '…my ticket is refused at the door?',
      text: 'Claim on the page of the ticket or the purchase. The money is frozen in that moment, our people look at both sides and write to you.',
    },
    silent: {
      title: '…I forget to say whether a ticket came?',
      text: 'It counts as received, but your money stays held all the same, and you can still claim until the date on your purchase.',
    },
    cancelled: {
      title: '…I leave while paying?',
      text: 'Nothing is charged. The tickets go back on sale.',
    },
    seller: {
      title: '…the seller keeps a copy?',
      text: 'Of a ticket reissued to you it opens no door any more. Of the seller’s own file we cannot know; that is why your money is held longer.',
    },
    price: {
      title: '…the price goes up on the way?',
      text: 'It does not. The price you see first has everything in it, and it is what you pay.',
    },
  },
} as const
