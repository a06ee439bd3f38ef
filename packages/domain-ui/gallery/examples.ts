import type { CustodyStep, ListingRowProps, Shares, TimelineItem } from '../src/index.ts'

export const sek = (amount: number) => ({ amount, currency: 'SEK' })
const seat = (section: string, row: string | null, label: string | null) => ({ section, row, seat: label })

export const listings: (ListingRowProps & { sentence: string })[] = [
  {
    seats: [seat('Stalls', 'F', '11'), seat('Stalls', 'F', '12')],
    each: sek(56_100),
    safety: 'reissued',
    sentence: 'Nora keeps hers until you have yours',
  },
  {
    seats: ['3', '4', '5'].map((label) => seat('Dress circle', 'B', label)),
    each: sek(61_800),
    safety: 'box_office',
    sentence: 'Sold by the theatre',
  },
  {
    seats: [seat('Stalls', 'N', '4')],
    each: sek(41_200),
    safety: 'as_is',
    sentence: 'Aisle, restricted view left',
  },
  {
    seats: ['1', '2', '4', '5'].map((label) => seat('Upper circle', 'C', label)),
    each: sek(45_550),
    safety: 'reissued',
    sentence: 'Never leaves one seat alone',
  },
]

export const shares: Shares = {
  price: sek(102_000),
  buyerFee: sek(8160),
  buyerFeeVat: sek(2040),
  buyerPays: sek(112_200),
  sellerFee: sek(5100),
  sellerFeeVat: sek(0),
  royalty: sek(5100),
  sellerReceives: sek(91_800),
}

export const timeline: TimelineItem[] = [
  { id: '1', at: '2027-03-02T08:12:00Z', title: 'Listed SEK 510 ×2', tone: 'ok' },
  { id: '2', at: '2027-03-02T08:40:00Z', title: 'Paid SEK 1,122', detail: 'held', tone: 'ok' },
  { id: '3', at: '2027-03-02T08:40:01Z', title: 'Reissued, code v2', detail: 'same second', tone: 'ok' },
  {
    id: '4',
    at: '2027-03-13T18:38:00Z',
    title: 'Scan refused: already inside',
    detail: 'North 2, phone 7',
    tone: 'curtain',
  },
  { id: '5', at: '2027-03-13T18:39:00Z', title: 'Door button pressed', tone: 'neutral' },
]

export const custody: CustodyStep[] = [
  { at: '2027-01-04T09:00:00Z', kind: 'issued', version: 1, who: 'Nora' },
  { at: '2027-03-02T08:12:00Z', kind: 'listed', version: 1, who: 'Nora' },
  { at: '2027-03-02T08:40:01Z', kind: 'reissued', version: 2, who: 'you' },
]

export const moneyLines = [
  { key: 'held', label: 'Held', amount: sek(112_200) },
  { key: 'seller', label: 'Seller would get', amount: sek(91_800) },
  { key: 'theatre', label: 'Theatre share', amount: sek(5100) },
]
