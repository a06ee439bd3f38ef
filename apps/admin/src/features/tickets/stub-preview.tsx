import { moneyText } from '@fullhouse/app-frame/format'
import { addMoney, type Money } from '@fullhouse/kernel'
import { useTranslation } from 'react-i18next'

const mostShown = 12

interface StubPreviewProps {
  section: string
  row: string | null
  /** Empty for standing places. */
  seats: readonly string[]
  count: number
  gate: string
  faceValue: Money | null
}

/** The tickets as they will be made, before they are. */
export function StubPreview({ section, row, seats, count, gate, faceValue }: StubPreviewProps) {
  const { t } = useTranslation()
  if (count === 0) return <p className="text-soft">{t('tickets.issue.previewEmpty')}</p>
  const total = faceValue ? addMoney({ ...faceValue, amount: faceValue.amount * count }) : null
  const shown = seats.length > 0 ? seats.slice(0, mostShown) : [t('tickets.issue.free')]
  const rest = count - shown.length
  return (
    <div aria-live="polite">
      <p className="mb-3 text-[0.9375rem]">
        {total
          ? t('tickets.issue.previewCount', { count, total: moneyText(total) })
          : t('tickets.issue.previewCountOnly', { count })}
      </p>
      <ul className="grid grid-cols-2 gap-2.5 sm:grid-cols-3 lg:grid-cols-2">
        {shown.map((seat) => (
          <li
            key={seat}
            className="relative flex overflow-hidden rounded-control border border-line bg-card before:absolute before:top-1/2 before:-left-1.5 before:size-3 before:-translate-y-1/2 before:rounded-full before:border before:border-line before:bg-paper"
          >
            <span className="min-w-0 flex-1 border-r border-dashed border-line py-2 pr-2 pl-4 text-xs leading-snug text-soft">
              <span className="block truncate">{section || t('tickets.issue.section')}</span>
              {row ? (
                <span className="block">
                  {t('tickets.issue.row')} {row}
                </span>
              ) : null}
              {gate ? (
                <span className="block truncate">
                  {t('tickets.issue.gate')} {gate}
                </span>
              ) : null}
            </span>
            <span className="display grid min-w-14 place-items-center px-2 text-2xl">{seat}</span>
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="mt-3 text-sm text-soft">{t('tickets.issue.more', { count: rest })}</p> : null}
    </div>
  )
}
