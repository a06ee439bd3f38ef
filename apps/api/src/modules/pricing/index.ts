export { clearanceEnd, clearanceHours, type SellerLevel } from './clearance-hours.ts'
export { type FaceValue, getBounds } from './price-bounds.ts'
export { findTerms, getTerms, priceProblem, refusePrice, type PriceTerms } from './quote.ts'
export { buyerPays, presentShares, shareOut, sumShares, type Rates, type Shares } from './rules.ts'
