import { allowedQuantities, type SplitRule, splitRules } from '@fullhouse/kernel'
import { RadioCards } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'

/** The rules that differ for this many tickets: with two, "in pairs" says the same as "together". */
export function splitChoices(count: number): SplitRule[] {
  const seen = new Set<string>()
  return splitRules.filter((rule) => {
    const allowed = allowedQuantities(rule, count).join()
    if (seen.has(allowed)) return false
    seen.add(allowed)
    return true
  })
}

interface SplitChoiceProps {
  count: number
  value: SplitRule
  onChange: (rule: SplitRule) => void
}

/** How many of the seats one buyer may take. */
export function SplitChoice({ count, value, onChange }: SplitChoiceProps) {
  const { t } = useTranslation()
  const choices = splitChoices(count)
  const same = allowedQuantities(value, count).join()
  const chosen = choices.find((rule) => allowedQuantities(rule, count).join() === same) ?? 'any'
  const list = new Intl.ListFormat('en-GB', { type: 'disjunction' })
  return (
    <RadioCards
      legend={t('selling.split.legend')}
      hideLegend
      value={chosen}
      onChange={onChange}
      cards={choices.map((rule) => ({
        value: rule,
        label: t(`selling.split.${rule}`),
        hint: t('selling.split.buyersTake', {
          quantities: list.format(allowedQuantities(rule, count).map(String)),
        }),
      }))}
    />
  )
}
