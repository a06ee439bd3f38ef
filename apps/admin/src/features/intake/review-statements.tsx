import type { DeskConflict } from '@fullhouse/contracts/intake'
import { DateTime } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'

/** What both sides say, oldest first. */
export function ReviewStatements({ review }: { review: DeskConflict }) {
  const { t } = useTranslation()
  return (
    <section className="mt-2 border-t border-line pt-4">
      <h3 className="mb-2 font-semibold">{t('intake.said')}</h3>
      {review.statements.length === 0 ? <p className="text-soft">{t('intake.saidNothing')}</p> : null}
      <ul className="space-y-4">
        {review.statements.map((statement) => (
          <li key={statement.at + statement.who}>
            <p className="text-sm text-soft">
              {t(`intake.who.${statement.who}`)}, <DateTime value={statement.at} />
            </p>
            <p className="whitespace-pre-line">{statement.text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
