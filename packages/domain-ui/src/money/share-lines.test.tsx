import { render, screen } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'
import { showEnglish } from '../texts/show-english.ts'
import { Money } from './money.tsx'
import { SellerPriceLines } from './share-lines.tsx'

beforeAll(async () => {
  await showEnglish()
})

const sek = (amount: number) => ({ amount, currency: 'SEK' })

it('leads from what the buyer pays to what the seller receives, without empty lines', () => {
  render(
    <SellerPriceLines
      count={2}
      rates={{ sellerFeePpm: 50_000, royaltyPpm: 50_000 }}
      shares={{
        price: sek(102_000),
        buyerFee: sek(10_200),
        buyerFeeVat: sek(0),
        buyerPays: sek(112_200),
        sellerFee: sek(5100),
        sellerFeeVat: sek(0),
        royalty: sek(5100),
        sellerReceives: sek(91_800),
      }}
    />,
  )
  const terms = screen.getAllByRole('term').map((term) => term.textContent)
  const amounts = screen.getAllByRole('definition').map((amount) => amount.textContent?.replaceAll('\u00a0', ' '))
  expect(terms).toEqual([
    'The buyer pays, 2 tickets',
    'Our fee to the buyer',
    'Our fee to you, 5%',
    'To the organizer, 5%',
    'You receive',
  ])
  expect(amounts).toEqual(['SEK 1,122', '− SEK 102', '− SEK 51', '− SEK 51', 'SEK 918'])
})

it('says the currency to those who listen even where the eye needs none', () => {
  const { container } = render(<Money amount={-5100} currency="SEK" bare />)
  expect(container.querySelector('.sr-only')?.textContent).toBe('SEK ')
})
