import type { PriceShares, SideShares } from '@fullhouse/contracts/pricing'

/** What a side of a purchase may see of its price: the seller's fees and net are no business of the buyer's. */
export function shownTo(role: 'buyer' | 'seller', shares: PriceShares): SideShares {
  return role === 'seller'
    ? shares
    : { ...shares, sellerFee: null, sellerFeeVat: null, royalty: null, sellerReceives: null }
}
