import { SafetyLevel } from '@fullhouse/contracts/tickets'
import { SafetyTag } from '@fullhouse/domain-ui'
import { useTranslation } from 'react-i18next'

const rows = ['gets', 'paid', 'fails'] as const

/** The ways a ticket reaches its buyer, side by side; one below the other where there is no room. */
export function ThreeWays() {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="ways-title" className="mt-12">
      <h2 id="ways-title" className="display text-2xl">
        {t('about.ways.title')}
      </h2>
      <p className="mt-1 text-soft">{t('about.ways.sentence')}</p>
      <ul className="mt-6 grid gap-4 lg:grid-cols-3 lg:grid-rows-[auto_auto_auto_auto]">
        {SafetyLevel.options.map((level) => (
          <li
            key={level}
            className="rounded-card border border-line bg-card p-5 lg:row-span-4 lg:grid lg:grid-rows-subgrid lg:gap-y-5"
          >
            <h3>
              <SafetyTag level={level} />
            </h3>
            <dl className="contents">
              {rows.map((row) => (
                <div key={row} className="max-lg:mt-4">
                  <dt className="text-sm text-soft">{t(`about.ways.rows.${row}`)}</dt>
                  <dd className="mt-0.5 text-[0.9375rem]">{t(`about.ways.${level}.${row}`)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  )
}
