import type { Event, EventSummary, Occurrence } from '@fullhouse/contracts/events'
import type { Transaction, Transfer } from '@fullhouse/contracts/escrow'
import type { Account, SignedIn } from '@fullhouse/contracts/identity'
import type { MyListing, PublicListing } from '@fullhouse/contracts/listings'
import type { PriceShares, Quote } from '@fullhouse/contracts/pricing'
import type { OccurrenceLine, Seat, Ticket } from '@fullhouse/contracts/tickets'
import type { Money } from '@fullhouse/kernel'

/** Answers shaped by the contracts, for tests. Each takes what a test wants different. */
export const sampleId = (n: number) => `018f4c1e-7b1a-7c00-8000-${String(n).padStart(12, '0')}`

export const sek = (amount: number): Money => ({ amount: amount * 100, currency: 'SEK' })

export const sampleAccount = (changed: Partial<Account> = {}): Account => ({
  id: sampleId(1),
  email: 'ida@example.com',
  name: 'Ida Lind',
  role: 'user',
  country: 'SE',
  phone: '•••• 67',
  createdAt: '2026-01-05T10:00:00Z',
  ...changed,
})

export const sampleSignedIn = (changed: Partial<SignedIn> = {}): SignedIn => ({
  accessToken: 'token',
  expiresAt: new Date(Date.now() + 15 * 60_000).toISOString(),
  account: sampleAccount(),
  ...changed,
})

export const sampleOccurrence = (changed: Partial<Occurrence> = {}): Occurrence => ({
  id: sampleId(20),
  startsAt: '2027-03-13T19:00:00Z',
  endsAt: '2027-03-13T21:40:00Z',
  doorsAt: '2027-03-13T18:15:00Z',
  timeZone: 'Europe/Stockholm',
  fromPrice: sek(412),
  ticketsOnOffer: 8,
  ...changed,
})

export const sampleEvent = (changed: Partial<Event> = {}): Event => ({
  id: sampleId(10),
  title: 'The Cherry Orchard',
  description: 'Chekhov’s last play, with interval.',
  category: 'theatre',
  tags: ['drama'],
  state: 'published',
  venue: {
    id: sampleId(30),
    name: 'Kungsgatan Theatre',
    address: 'Kungsgatan 1',
    city: 'Stockholm',
    country: 'SE',
    timeZone: 'Europe/Stockholm',
    latitude: null,
    longitude: null,
  },
  resalePolicy: { capPpm: 1_200_000, royaltyPpm: 50_000 },
  organizer: { id: sampleId(40), name: 'Kungsgatan Theatre' },
  declinedReason: null,
  occurrences: [sampleOccurrence()],
  createdAt: '2026-01-05T10:00:00Z',
  ...changed,
})

export const sampleSummary = (changed: Partial<EventSummary> = {}): EventSummary => ({
  id: sampleId(10),
  title: 'The Cherry Orchard',
  category: 'theatre',
  venueName: 'Kungsgatan Theatre',
  city: 'Stockholm',
  country: 'SE',
  occurrenceId: sampleId(20),
  startsAt: '2027-03-13T19:00:00Z',
  timeZone: 'Europe/Stockholm',
  occurrenceCount: 1,
  fromPrice: sek(412),
  ticketsOnOffer: 8,
  ...changed,
})

export const sampleLine = (): OccurrenceLine => ({
  occurrenceId: sampleId(20),
  eventId: sampleId(10),
  title: 'The Cherry Orchard',
  venueName: 'Kungsgatan Theatre',
  city: 'Stockholm',
  country: 'SE',
  startsAt: '2027-03-13T19:00:00Z',
  endsAt: '2027-03-13T21:40:00Z',
  doorsAt: '2027-03-13T18:15:00Z',
  timeZone: 'Europe/Stockholm',
})

export const sampleSeats = (section: string, row: string | null, seats: readonly (number | null)[]): Seat[] =>
  seats.map((seat) => ({ section, row, seat: seat === null ? null : String(seat), gate: 'N' }))

export const sampleListing = (changed: Partial<PublicListing> = {}): PublicListing => ({
  id: sampleId(50),
  occurrence: sampleLine(),
  state: 'active',
  safety: 'reissued',
  section: 'Stalls',
  row: 'F',
  seats: sampleSeats('Stalls', 'F', [11, 12]),
  quantities: [1, 2],
  splitRule: 'any',
  each: { price: sek(510), buyerFee: sek(41), buyerFeeVat: sek(10), buyerPays: sek(561) },
  faceValue: sek(520),
  faceValueSource: 'issued',
  printedStartsAt: null,
  printedEvent: null,
  transfer: null,
  heldUntil: '2027-03-15T21:40:00Z',
  seller: { firstName: 'Nora', finishedSales: 3 },
  mine: false,
  version: 1,
  ...changed,
})

export const sampleTransaction = (changed: Partial<Transaction> = {}): Transaction => {
  const each = {
    price: sek(510),
    buyerFee: sek(41),
    buyerFeeVat: sek(10),
    buyerPays: sek(561),
    sellerFee: sek(26),
    sellerFeeVat: sek(6),
    royalty: sek(26),
    sellerReceives: sek(452),
  }
  const blank = { sellerFee: null, sellerFeeVat: null, royalty: null, sellerReceives: null }
  const hidden = changed.role === 'seller' ? {} : blank
  const double = Object.fromEntries(
    Object.entries(each).map(([key, value]) => [key, { ...value, amount: value.amount * 2 }]),
  ) as typeof each
  return {
    id: sampleId(60),
    reference: 'FH-7K2M9Q',
    role: 'buyer',
    state: 'reserved',
    safety: 'reissued',
    occurrence: sampleLine(),
    counterpart: { firstName: 'Nora' },
    listingId: sampleId(50),
    items: sampleSeats('Stalls', 'F', [11, 12]).map((seat, index) => ({
      ticketId: sampleId(70 + index),
      seat,
      shares: { ...each, ...hidden },
      scannedAt: null,
    })),
    total: { ...double, ...hidden },
    reservedUntil: new Date(Date.now() + 9 * 60_000).toISOString(),
    app: null,
    clearsAt: '2027-03-16T21:40:00Z',
    clearedBy: null,
    frozen: false,
    canConfirm: false,
    transfer: null,
    canSend: false,
    canAnswer: false,
    claim: null,
    claimableUntil: null,
    printedStartsAt: null,
    printedEvent: null,
    payment: null,
    payout: null,
    timeline: [],
    serverNow: new Date().toISOString(),
    createdAt: new Date().toISOString(),
    ...changed,
  }
}

/** A paid ticket to be sent in the issuer's app: due in five hours. */
export const sampleTransfer = (changed: Partial<Transfer> = {}): Transfer => ({
  app: 'Ticketmaster',
  dueAt: new Date(Date.now() + 5 * 3_600_000).toISOString(),
  sentAt: null,
  note: null,
  hasProof: false,
  answerBy: null,
  receivedAt: null,
  receivedBy: null,
  missedAt: null,
  sendTo: { name: 'Ida Lind', email: 'ida@example.com' },
  ...changed,
})

export const sampleTicket = (changed: Partial<Ticket> = {}): Ticket => ({
  id: sampleId(70),
  state: 'valid',
  safety: 'reissued',
  occurrence: sampleLine(),
  seat: { section: 'Stalls', row: 'F', seat: '11', gate: 'N' },
  faceValue: sek(520),
  version: 2,
  faceValueSource: 'issued',
  code: 'FH1.k.payload.signature',
  symbology: 'qr',
  app: null,
  printedStartsAt: null,
  printedEvent: null,
  hasFile: false,
  removable: false,
  transactionId: null,
  listing: null,
  custody: [
    { at: '2026-01-10T09:00:00Z', kind: 'issued', version: 1, who: 'Nora' },
    { at: '2026-02-20T11:12:00Z', kind: 'listed', version: 1, who: 'Nora' },
    { at: '2026-03-02T08:40:00Z', kind: 'reissued', version: 2, who: 'you' },
  ],
  acquiredAt: '2026-03-02T08:40:00Z',
  ...changed,
})

/** Shares of one price as the server works them out: 8 % and 5 % fees, 25 % VAT, 5 % royalty. */
export const sampleShares = (price: number, count = 1): PriceShares => {
  const part = (rate: number) => ({ amount: Math.round(price * 100 * rate) * count, currency: 'SEK' })
  const buyerPays = { amount: part(1).amount + part(0.08).amount + part(0.02).amount, currency: 'SEK' }
  const taken = part(0.05).amount + part(0.0125).amount + part(0.05).amount
  return {
    price: part(1),
    buyerFee: part(0.08),
    buyerFeeVat: part(0.02),
    buyerPays,
    sellerFee: part(0.05),
    sellerFeeVat: part(0.0125),
    royalty: part(0.05),
    sellerReceives: { amount: part(1).amount - taken, currency: 'SEK' },
  }
}

export const sampleMyListing = (changed: Partial<MyListing> = {}): MyListing => ({
  id: sampleId(50),
  occurrence: sampleLine(),
  state: 'active',
  safety: 'reissued',
  tickets: sampleSeats('Stalls', 'F', [11, 12]).map((seat, index) => ({
    ticketId: sampleId(70 + index),
    seat,
    state: 'available',
  })),
  splitRule: 'any',
  each: sampleShares(510),
  faceValueSource: 'issued',
  printedStartsAt: null,
  printedEvent: null,
  transfer: null,
  heldUntil: '2027-03-15T21:40:00Z',
  version: 1,
  expiresAt: '2027-03-13T19:00:00Z',
  createdAt: '2026-03-02T08:40:00Z',
  ...changed,
})

/** A quote as the server answers it: at most 120 % of SEK 520. */
export const sampleQuote = ({
  ticketIds,
  price,
}: {
  ticketIds: string[]
  price: Money
}): Quote & { problem: null } => ({
  quantity: ticketIds.length,
  each: sampleShares(price.amount / 100),
  total: sampleShares(price.amount / 100, ticketIds.length),
  rates: {
    buyerFeePpm: 80_000,
    sellerFeePpm: 50_000,
    royaltyPpm: 50_000,
    vatPpm: 250_000,
    vatCountry: 'SE',
    vatCitation: 'ML 9:2',
  },
  bounds: {
    floor: sek(3),
    cap: sek(624),
    rule: 'The organizer allows at most 120 % of the first price, SEK 520.',
    ruleVersion: 'v1',
    setBy: 'organizer',
    citation: null,
    floorRule: 'The payment provider takes no payment under SEK 3.',
  },
  paidBy: new Date(Date.now() + 20 * 86_400_000).toISOString(),
  problem: null,
})
