import { moneyText } from '@fullhouse/app-frame/format'
import { SafetyLevel } from '@fullhouse/contracts/tickets'
import type { PublicListing } from '@fullhouse/contracts/listings'
import { Select } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { priceSteps, sectionRanges } from './choose-offer.ts'
import type { OfferSearch } from './queries.ts'

interface OfferFiltersProps {
  search: OfferSearch
  /** What there is without filters. */
  offers: readonly PublicListing[]
  onChange: (changed: Partial<OfferSearch>) => unknown
}

const any = 'any'
const pill = (active: boolean) => `shrink-0 rounded-full ${active ? 'border-2 border-ink font-semibold' : ''}`

/** How many together, up to which price, how safe, where; and in which order. */
export function OfferFilters({ search, offers, onChange }: OfferFiltersProps) {
  const { t } = useTranslation()
  const most = Math.min(8, Math.max(2, ...offers.flatMap((offer) => offer.quantities)))
  const counts = Array.from({ length: most }, (_, index) => String(index + 1))
  const levels = SafetyLevel.options.filter((level) => offers.some((offer) => offer.safety === level))
  const sections = sectionRanges(offers)
  const steps = priceSteps(offers)
  const chosen = (value: string) => (value === any ? undefined : value)
  return (
    <fieldset className="-mx-4 flex min-w-0 gap-2 overflow-x-auto px-4 py-1 [scrollbar-width:none] sm:mx-0 sm:flex-wrap sm:overflow-visible sm:px-0">
      <legend className="sr-only">{t('listings.filter.label')}</legend>
      <Select
        compact
        className={pill(search.quantity !== undefined)}
        label={t('listings.filter.quantity')}
        value={String(search.quantity ?? any)}
        onChange={(value) => onChange({ quantity: value === any ? undefined : Number(value), buy: undefined })}
        options={[
          { value: any, label: t('listings.filter.anyQuantity') },
          ...counts.map((value) => ({ value, label: t('listings.filter.together', { count: Number(value) }) })),
        ]}
      />
      {steps.length > 0 || search.maxPrice !== undefined ? (
        <Select
          compact
          className={pill(search.maxPrice !== undefined)}
          label={t('listings.filter.price')}
          value={String(search.maxPrice ?? any)}
          onChange={(value) => onChange({ maxPrice: value === any ? undefined : Number(value) })}
          options={[
            { value: any, label: t('listings.filter.anyPrice') },
            ...priceOptions(steps, search.maxPrice, offers[0]?.each.buyerPays.currency).map((step) => ({
              value: String(step.amount),
              label: t('listings.filter.upTo', { price: moneyText(step) }),
            })),
          ]}
        />
      ) : null}
      {levels.length > 1 || search.safety ? (
        <Select
          compact
          className={pill(search.safety !== undefined)}
          label={t('listings.filter.safety')}
          value={search.safety ?? any}
          onChange={(value) => onChange({ safety: chosen(value) as OfferSearch['safety'] })}
          options={[
            { value: any, label: t('listings.filter.anySafety') },
            ...SafetyLevel.options.map((value) => ({ value, label: t(`safety.short.${value}`, { ns: 'domain' }) })),
          ]}
        />
      ) : null}
      {sections.length > 1 || search.section ? (
        <Select
          compact
          className={`${pill(search.section !== undefined)} lg:hidden`}
          label={t('listings.filter.section')}
          value={search.section ?? any}
          onChange={(value) => onChange({ section: chosen(value) })}
          options={[
            { value: any, label: t('listings.filter.anySection') },
            ...sections.map(({ section }) => ({ value: section, label: section })),
          ]}
        />
      ) : null}
      <Select
        compact
        className={`${pill(false)} sm:ml-auto`}
        label={t('listings.filter.sort')}
        value={search.sort ?? 'price'}
        onChange={(sort) => onChange({ sort: sort === 'price' ? undefined : sort })}
        options={[
          { value: 'price', label: t('listings.filter.cheapest') },
          { value: '-price', label: t('listings.filter.dearest') },
          { value: 'newest', label: t('listings.filter.newest') },
        ]}
      />
    </fieldset>
  )
}

/** A price of the address that is no step of ours stays choosable. */
function priceOptions(steps: ReturnType<typeof priceSteps>, chosen: number | undefined, currency: string | undefined) {
  if (chosen === undefined || !currency || steps.some((step) => step.amount === chosen)) return steps
  return [...steps, { amount: chosen, currency }].toSorted((a, b) => a.amount - b.amount)
}
