import type { PriceShares, SideShares } from '@fullhouse/contracts/pricing'

/** The shares with the seller's part, or null where they are the buyer's to see. */
export function sellerShares(shares: SideShares): PriceShares | null {
  const { sellerFee, sellerFeeVat, royalty, sellerReceives } = shares
  return sellerFee && sellerFeeVat && royalty && sellerReceives
    ? { ...shares, sellerFee, sellerFeeVat, royalty, sellerReceives }
    : null
}
