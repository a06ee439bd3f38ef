import { moneyText } from '@fullhouse/app-frame/format'
import type { PublicListing } from '@fullhouse/contracts/listings'
import { BarList } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { type SectionRange, sectionRanges } from './choose-offer.ts'

interface SectionOverviewProps {
  offers: readonly PublicListing[]
  section: string | undefined
  onChoose: (section: string | undefined) => unknown
}

const rangeText = ({ from, to }: SectionRange) =>
  from.amount === to.amount ? moneyText(from) : `${moneyText(from)} – ${moneyText(to).replace(/^\D+/, '')}`

/** What the parts of the house cost, cheapest first; a press shows one part only. */
export function SectionOverview({ offers, section, onChoose }: SectionOverviewProps) {
  const { t } = useTranslation()
  const ranges = sectionRanges(offers)
  if (ranges.length === 0) return null
  return (
    <section aria-labelledby="sections-title">
      <h2 id="sections-title" className="font-semibold">
        {t('listings.sections.title')}
      </h2>
      <p className="mb-5 text-[0.9375rem] text-soft">{t('listings.sections.sentence')}</p>
      <BarList
        label={t('listings.sections.title')}
        items={ranges.map((range) => ({
          key: range.section,
          value: range.from.amount,
          tone: range.section === section ? 'curtain' : 'ink',
          text: rangeText(range),
          label: (
            <button
              type="button"
              aria-pressed={range.section === section}
              onClick={() => onChoose(range.section === section ? undefined : range.section)}
              className="min-h-9 text-left underline-offset-4 hover:underline aria-pressed:font-semibold"
            >
              {range.section}{' '}
              <span className="font-normal text-soft">{t('listings.sections.tickets', { count: range.tickets })}</span>
            </button>
          ),
        }))}
      />
    </section>
  )
}
