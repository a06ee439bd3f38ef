import { useUi } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import type { Money as MoneyValue } from '../shapes.ts'
import { type PriceLine, PriceLines } from './price-lines.tsx'

/** What a price is made of, already multiplied by the number of tickets. */
export interface Shares {
  price: MoneyValue
  buyerFee: MoneyValue
  buyerFeeVat: MoneyValue
  buyerPays: MoneyValue
  sellerFee: MoneyValue
  sellerFeeVat: MoneyValue
  royalty: MoneyValue
  sellerReceives: MoneyValue
}

function minus({ amount, currency }: MoneyValue): MoneyValue {
  return { amount: -amount, currency }
}

function withoutZeros(lines: readonly PriceLine[]): PriceLine[] {
  return lines.filter((line) => line.strong || line.amount.amount !== 0)
}

/** What a buyer pays and for what. */
export function BuyerPriceLines(props: {
  shares: Pick<Shares, 'price' | 'buyerFee' | 'buyerFeeVat' | 'buyerPays'>
  count: number
  className?: string
}) {
  const { t } = useTranslation('domain')
  const { shares, count } = props
  const lines = [
    { key: 'price', label: t('price.ticket', { count }), amount: shares.price, strong: true },
    { key: 'fee', label: t('price.buyerFee'), amount: shares.buyerFee },
    { key: 'vat', label: t('price.buyerFeeVat'), amount: shares.buyerFeeVat },
  ]
  return (
    <PriceLines
      {...(props.className ? { className: props.className } : {})}
      lines={withoutZeros(lines)}
      total={{ label: t('price.youPay'), amount: shares.buyerPays }}
    />
  )
}

/** From what the buyer pays down to what the seller gets. Rates in parts per million, for the labels. */
export function SellerPriceLines(props: {
  shares: Shares
  count: number
  rates?: { sellerFeePpm: number; royaltyPpm: number }
  /** The desk reads "The seller receives". */
  reader?: 'seller' | 'agent'
  className?: string
}) {
  const { t } = useTranslation('domain')
  const { locale } = useUi()
  const { shares, count, rates, reader = 'seller' } = props
  const percent = (ppm: number) =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(ppm / 1_000_000)
  const lines = [
    { key: 'pays', label: t('price.buyerPays', { count }), amount: shares.buyerPays, strong: true },
    { key: 'buyerFee', label: t('price.feeToBuyer'), amount: minus(shares.buyerFee) },
    { key: 'buyerVat', label: t('price.feeToBuyerVat'), amount: minus(shares.buyerFeeVat) },
    {
      key: 'sellerFee',
      label: rates ? t('price.feeToYouRate', { rate: percent(rates.sellerFeePpm) }) : t('price.feeToYou'),
      amount: minus(shares.sellerFee),
    },
    { key: 'sellerVat', label: t('price.feeToYouVat'), amount: minus(shares.sellerFeeVat) },
    {
      key: 'royalty',
      label: rates ? t('price.toOrganizerRate', { rate: percent(rates.royaltyPpm) }) : t('price.toOrganizer'),
      amount: minus(shares.royalty),
    },
  ]
  return (
    <PriceLines
      {...(props.className ? { className: props.className } : {})}
      lines={withoutZeros(lines)}
      total={{
        label: t(reader === 'agent' ? 'price.sellerReceives' : 'price.youReceive'),
        amount: shares.sellerReceives,
      }}
    />
  )
}
