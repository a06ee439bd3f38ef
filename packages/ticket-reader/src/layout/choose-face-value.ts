import type { Choice } from './choose-best.ts'
import { chooseBest } from './choose-best.ts'
import type { Money } from './find-money.ts'
import { bareAmount, findMoney } from './find-money.ts'
import type { Meaning } from './labels.ts'
import type { Page } from './read-page.ts'

const said = (page: Page, meaning: Meaning): Choice<Money>[] =>
  page.labelled
    .filter((each) => each.meanings.includes(meaning))
    .flatMap(({ text, confidence }) => {
      const [money] = findMoney(text, page.country)
      if (money)
        return [
          {
            value: { amount: money.amount, currency: money.currency },
            confidence: Math.min(confidence, money.confidence),
          },
        ]
      const { currency } = page.country
      const amount = currency === undefined ? undefined : bareAmount(text, currency)
      return amount === undefined || currency === undefined ? [] : [{ value: { amount, currency }, confidence: 0.6 }]
    })

/** The price on the ticket, not its fees and not the order's total. */
export const chooseFaceValue = (page: Page): Choice<Money> | undefined => {
  const priced = chooseBest(said(page, 'price'))
  if (priced) return priced
  const loose = page.free.flatMap((part) => findMoney(part.text, page.country))
  const different = new Set(loose.map(({ amount, currency }) => `${amount}${currency}`))
  const [first] = loose.toSorted((a, b) => b.amount - a.amount)
  if (first) {
    const confidence = Math.min(first.confidence, different.size === 1 ? 0.8 : 0.4)
    return { value: { amount: first.amount, currency: first.currency }, confidence }
  }
  const total = chooseBest(said(page, 'total'))
  return total && { value: total.value, confidence: Math.min(total.confidence, 0.5) }
}
