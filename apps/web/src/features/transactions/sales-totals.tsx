import { moneyText } from '@fullhouse/app-frame/format'
import type { TransactionLine } from '@fullhouse/contracts/escrow'
import { addMoney, type Money } from '@fullhouse/kernel'
import { Stat } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'

const places = { held: ['paid', 'delivered'], onTheWay: ['cleared'], paid: ['paid_out'] } as const
type Place = keyof typeof places

/** What the sales bring me, by where the money is; one sum for each currency. */
export function sumSales(sales: readonly TransactionLine[], place: Place): Money[] {
  const states: readonly string[] = places[place]
  const amounts = sales.flatMap(({ state, total }) =>
    states.includes(state) && total.sellerReceives ? [total.sellerReceives] : [],
  )
  return [...Map.groupBy(amounts, (amount) => amount.currency).values()].map((same) =>
    addMoney(...(same as [Money, ...Money[]])),
  )
}

/** Held, on its way, in the bank. */
export function SalesTotals({ sales, complete }: { sales: readonly TransactionLine[]; complete: boolean }) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('transactions.totals.label')} className="mb-7">
      <div className="grid gap-5 sm:grid-cols-3">
        {(Object.keys(places) as Place[]).map((place) => {
          const sums = sumSales(sales, place)
          return (
            <Stat
              key={place}
              label={t(`transactions.totals.${place}`)}
              value={sums.length > 0 ? sums.map(moneyText).join(' + ') : '–'}
            />
          )
        })}
      </div>
      {complete ? null : <p className="mt-3 text-sm text-soft">{t('transactions.totals.shownOnly')}</p>}
    </section>
  )
}
