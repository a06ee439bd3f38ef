export { clearanceHours, findTerms, getTerms, boundsOf, priceProblem, refusePrice, type PriceTerms } from './quote.ts'
export { buyerPays, presentShares, shareOut, sumShares, type Rates, type Shares } from './rules.ts'
