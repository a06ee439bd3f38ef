import fc from 'fast-check'
import { expect, it } from 'vitest'
import { priceProblem } from './quote.ts'
import { buyerPays, capOf, floorOf, shareOut, sumShares } from './rules.ts'

const rates = { buyerFeePpm: 100_000, sellerFeePpm: 50_000, royaltyPpm: 50_000, vatPpm: 200_000 }

it('shares out the worked example: the buyer pays 112, the seller receives 89', () => {
  const shares = shareOut(10_000, rates)
  expect(shares).toEqual({
    price: 10_000,
    buyerFee: 1000,
    buyerFeeVat: 200,
    sellerFee: 500,
    sellerFeeVat: 100,
    royalty: 500,
    sellerNet: 8900,
  })
  expect(buyerPays(shares)).toBe(11_200)
})

it('closes to the minor unit at every price and rate', () => {
  const ppm = fc.integer({ min: 0, max: 300_000 })
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000_000 }),
      ppm,
      ppm,
      ppm,
      ppm,
      (price, buyerFeePpm, sellerFeePpm, royaltyPpm, vatPpm) => {
        const s = shareOut(price, { buyerFeePpm, sellerFeePpm, royaltyPpm, vatPpm })
        expect(s.sellerFee + s.sellerFeeVat + s.royalty + s.sellerNet).toBe(price)
        expect(buyerPays(s) - s.buyerFee - s.buyerFeeVat).toBe(price)
      },
    ),
  )
})

it('adds up tickets without losing a share', () => {
  const one = shareOut(3333, rates)
  expect(sumShares([one, one, one]).sellerNet).toBe(one.sellerNet * 3)
})

it('never sets the cap under the floor', () => {
  expect(capOf(52_000, 1_200_000, floorOf('SEK') ?? 0)).toBe(62_400)
  expect(capOf(0, 1_200_000, floorOf('SEK') ?? 0)).toBe(300)
  expect(floorOf('XTS')).toBeUndefined()
})

it('refuses a price that would leave the seller nothing', () => {
  const money = (amount: number) => ({ amount, currency: 'SEK' })
  const bounds = {
    floor: money(300),
    cap: money(62_400),
    rule: '',
    ruleVersion: '',
    setBy: 'house' as const,
    citation: null,
    floorRule: '',
  }
  expect(priceProblem(money(400), bounds, 0)?.problem.code).toBe('pricing.nothing_left')
  expect(priceProblem(money(400), bounds, 1)).toBeNull()
})
