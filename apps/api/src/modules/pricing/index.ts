export { findTerms, getTerms, boundsOf, priceProblem, refusePrice, type PriceTerms } from './quote.ts'
export { clearanceEnd, clearanceHours, type SellerLevel } from './clearance-hours.ts'
export { buyerPays, presentShares, shareOut, sumShares, type Rates, type Shares } from './rules.ts'
