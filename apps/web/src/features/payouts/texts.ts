export const texts = {
  title: 'Payouts',
  sentence: 'What your sold tickets bring goes to your bank account.',
  listTitle: 'Your payouts',
  countryHint: 'Where you live and have your bank account. It cannot be changed later.',
  countryMissing: 'Choose your country first',
  setUp: 'Set up payouts',
  goOn: 'Go on with the set-up',
  whoAsks: 'Our payment provider asks for your name and bank account on its own pages. We never see your bank details.',
  checking: 'You are back. We are asking the provider whether all is well…',
  sale: 'Sale {{reference}}',
  paidAt: 'In your bank since {{time}}',
  since: 'Started {{time}}',
  empty: {
    title: 'No payouts yet',
    text: 'When a ticket you sold was scanned, its money appears here.',
  },
  state: {
    none: {
      title: 'Tell us where the money goes',
      text: 'You can sell without this, but we can pay you only when it is set up. It takes about three minutes.',
    },
    started: {
      title: 'The set-up is not finished',
      text: 'You began but did not reach the end. Your money waits until you do.',
    },
    pending: {
      title: 'The provider is checking',
      text: 'You have given everything. This usually takes some minutes; you need do nothing.',
    },
    ready: {
      title: 'Payouts are ready',
      text: 'Your money goes to your bank account in {{country}}.',
    },
    restricted: {
      title: 'The provider needs something more',
      text: 'Payouts are stopped until you have answered. Your money is kept for you.',
    },
  },
} as const
