import type { DeskStep, DeskTransaction } from '@fullhouse/contracts/desk'
import { cherryLine } from './events.ts'
import { ida, nora } from './people.ts'

const sek = (amount: number) => ({ amount, currency: 'SEK' })
const person = ({ id, name, email }: typeof nora) => ({ id, name, email })
const seat = (number: string) => ({ section: 'Stalls', row: 'F', seat: number, gate: 'N' })

const shares = {
  price: sek(51_000),
  buyerFee: sek(4080),
  buyerFeeVat: sek(1020),
  buyerPays: sek(56_100),
  sellerFee: sek(2040),
  sellerFeeVat: sek(510),
  royalty: sek(2550),
  sellerReceives: sek(45_900),
}
const total = Object.fromEntries(
  Object.entries(shares).map(([key, { amount }]) => [key, sek(amount * 2)]),
) as typeof shares

const step = (at: string, kind: DeskStep['kind'], title: string, more: Partial<DeskStep> = {}): DeskStep => ({
  at: `2026-11-${at}Z`,
  kind,
  title,
  detail: null,
  money: null,
  data: {},
  ...more,
})

export const transaction: DeskTransaction = {
  id: '018f4c1e-7b1a-7c00-8000-0000000000f1',
  reference: 'FH-4K7Q-2MX',
  state: 'delivered',
  frozen: false,
  occurrence: cherryLine,
  seats: [seat('11'), seat('12')],
  buyer: person(ida),
  seller: person(nora),
  buyerPays: total.buyerPays,
  createdAt: '2026-11-18T09:38:00Z',
  safety: 'reissued',
  transfer: null,
  claim: null,
  items: [
    { ticketId: '018f4c1e-7b1a-7c00-8000-000000000101', seat: seat('11'), shares, scannedAt: '2026-11-19T18:38:00Z' },
    { ticketId: '018f4c1e-7b1a-7c00-8000-000000000102', seat: seat('12'), shares, scannedAt: null },
  ],
  total,
  accounts: [
    { kind: 'escrow', balance: sek(110_160) },
    { kind: 'vat', balance: sek(2040) },
  ],
  timeline: [
    step('18T09:38:00', 'state', 'reserved', { data: { from: null, to: 'reserved' } }),
    step('18T09:38:01', 'payment', 'opened', {
      money: total.buyerPays,
      data: { intent: 'pi_3Qx', state: 'succeeded' },
    }),
    step('18T09:40:12', 'payment', 'succeeded', {
      money: total.buyerPays,
      data: { intent: 'pi_3Qx', charge: 'ch_3Qx' },
    }),
    step('18T09:40:13', 'webhook', 'payment_intent.succeeded', {
      detail: 'applied',
      data: { event: 'evt_1Qx', object: 'pi_3Qx', account: null },
    }),
    step('18T09:40:13', 'ledger', 'purchase.held', {
      detail: 'transaction:018f4c1e:held',
      data: {
        lines: [
          { account: 'gw_pending', amount: sek(112_200) },
          { account: 'escrow', amount: sek(-110_160) },
        ],
      },
    }),
    step('18T09:40:13', 'state', 'paid', { detail: 'reserved', data: { from: 'reserved', to: 'paid' } }),
    step('18T09:40:13', 'custody', 'reissued', { detail: 'Stalls F 11', data: { version: 2 } }),
    step('18T09:40:13', 'state', 'delivered', { detail: 'paid', data: { from: 'paid', to: 'delivered' } }),
    step('18T09:40:15', 'mail', 'purchase_receipt', { detail: 'sent', data: { to: ida.id } }),
    step('18T09:48:00', 'deadline', 'reservation', { detail: 'met', data: { doneAt: '2026-11-18T09:40:13Z' } }),
    step('19T18:38:00', 'scan', 'accepted', { detail: 'Stalls F 11', data: { gate: 'N' } }),
    step('22T10:00:00', 'deadline', 'clearance', { detail: 'open' }),
  ],
}
