/**
 * The chart of accounts, as `ledger.account_kind` holds it (a test compares the two).
 * normal: D debit, C credit. mode: G guarded (never below zero), S stream (summed from its lines).
 * owners: what may own one; null is the house, its owner type then only a label such as a gateway's name.
 */
export const accountKinds = {
  gw_pending: { normal: 'D', mode: 'S', owners: null, countsAs: 'held' },
  gw_available: { normal: 'D', mode: 'S', owners: null, countsAs: 'held' },
  gw_reserve: { normal: 'D', mode: 'S', owners: null, countsAs: 'held' },
  dispute_recv: { normal: 'D', mode: 'G', owners: ['dispute'], countsAs: 'recoverable' },
  due_from_seller: { normal: 'D', mode: 'G', owners: ['account'], countsAs: 'recoverable' },
  due_from_org: { normal: 'D', mode: 'G', owners: ['account', 'organization'], countsAs: 'recoverable' },
  fx: { normal: 'D', mode: 'S', owners: null, countsAs: null },
  suspense: { normal: 'D', mode: 'S', owners: null, countsAs: null },
  escrow: { normal: 'C', mode: 'G', owners: ['transaction', 'order'], countsAs: 'owed' },
  seller_payable: { normal: 'C', mode: 'G', owners: ['account'], countsAs: 'owed' },
  org_payable: { normal: 'C', mode: 'G', owners: ['account', 'organization'], countsAs: 'owed' },
  vat: { normal: 'C', mode: 'S', owners: null, countsAs: null },
  refund_transit: { normal: 'C', mode: 'G', owners: ['refund'], countsAs: 'owed' },
  payout_transit: { normal: 'C', mode: 'G', owners: ['payout'], countsAs: 'owed' },
  buyer_credit: { normal: 'C', mode: 'G', owners: ['account'], countsAs: 'owed' },
  gift_card: { normal: 'C', mode: 'G', owners: ['gift_card'], countsAs: 'owed' },
  deferred: { normal: 'C', mode: 'G', owners: ['subscription', 'order'], countsAs: 'owed' },
  unapplied: { normal: 'C', mode: 'G', owners: ['payment'], countsAs: 'owed' },
  seller_reserve: { normal: 'C', mode: 'G', owners: ['account'], countsAs: 'owed' },
  fee_buyer: { normal: 'C', mode: 'S', owners: null, countsAs: 'earned' },
  fee_seller: { normal: 'C', mode: 'S', owners: null, countsAs: 'earned' },
  store_rev: { normal: 'C', mode: 'S', owners: null, countsAs: 'earned' },
  membership_rev: { normal: 'C', mode: 'S', owners: null, countsAs: 'earned' },
  penalty: { normal: 'C', mode: 'S', owners: null, countsAs: 'earned' },
  breakage: { normal: 'C', mode: 'S', owners: null, countsAs: 'earned' },
  gw_fees: { normal: 'D', mode: 'S', owners: null, countsAs: 'gateway_cost' },
  dispute_fees: { normal: 'D', mode: 'S', owners: null, countsAs: 'gateway_cost' },
  promo_exp: { normal: 'D', mode: 'S', owners: null, countsAs: null },
  guarantee: { normal: 'D', mode: 'S', owners: null, countsAs: null },
  cb_loss: { normal: 'D', mode: 'S', owners: null, countsAs: null },
  bad_debt: { normal: 'D', mode: 'S', owners: null, countsAs: null },
  rounding: { normal: 'D', mode: 'S', owners: null, countsAs: null },
  fx_gl: { normal: 'D', mode: 'S', owners: null, countsAs: null },
  'm.connected': { normal: 'D', mode: 'S', owners: ['account', 'organization'], countsAs: null },
  'm.connected_contra': { normal: 'C', mode: 'S', owners: ['account', 'organization'], countsAs: null },
  'm.bank_transit': { normal: 'D', mode: 'S', owners: ['account', 'organization'], countsAs: null },
} as const satisfies Record<string, ChartLine>

interface ChartLine {
  normal: 'D' | 'C'
  mode: 'G' | 'S'
  owners: readonly string[] | null
  countsAs: 'owed' | 'held' | 'recoverable' | 'gateway_cost' | 'earned' | null
}

export type AccountKind = keyof typeof accountKinds

/** Which account: the ledger opens it on first use. Without an owner it is the house's. */
export interface AccountRef {
  kind: AccountKind
  owner?: { type: string; id: string }
  currency: string
}

/** The owner id of the house's own accounts. */
export const houseId = '00000000-0000-0000-0000-000000000000'

export function ownerOf(ref: AccountRef): { type: string; id: string } {
  return ref.owner ?? { type: 'house', id: houseId }
}
