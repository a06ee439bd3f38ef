export const texts = {
  title: 'How protected payment works',
  sentence: 'You pay us, not a stranger. The seller is paid once your ticket has worked.',
  questions: 'And if…',
  find: 'Find an event',
  steps: {
    hold: {
      title: 'You pay, we hold the money',
      text: 'While you pay, the tickets are kept for you; nobody else can take them. Your money stays with our payment provider, not with the seller.',
    },
    reissue: {
      title: 'Your ticket is made new',
      text: 'In the same moment the seller’s code stops working and a new one is made for you. You find it under My tickets.',
    },
    door: {
      title: 'You go',
      text: 'Your code is scanned at the door. That scan tells us that all is well.',
    },
    paid: {
      title: 'The seller is paid',
      text: 'After the scan, or, where nobody scans, some days after the event if you have told us of no trouble.',
    },
  },
  answers: {
    refused: {
      title: '…my ticket is refused at the door?',
      text: 'The money does not go to the seller. Write to us from the ticket; we look at the scan and settle it.',
    },
    cancelled: {
      title: '…I leave while paying?',
      text: 'Nothing is charged. The tickets go back on sale.',
    },
    seller: {
      title: '…the seller still has the old code?',
      text: 'It opens no door any more. Only the newest code of a ticket works.',
    },
    price: {
      title: '…the price goes up on the way?',
      text: 'It does not. The price you see first has everything in it, and it is what you pay.',
    },
  },
} as const
