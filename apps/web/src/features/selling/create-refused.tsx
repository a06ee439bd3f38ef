import { ApiProblem, isOffline } from '@fullhouse/api-client'
import { problemText } from '@fullhouse/app-frame/problem-text'
import { dateText, Notice, useUi } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'

/** Why it was not put up for sale; with the day where a date is too far ahead. */
export function CreateRefused({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const { locale } = useUi()
  if (!error) return null
  const from = error instanceof ApiProblem ? error.body.facts?.['listableFrom'] : undefined
  return (
    <Notice kind="error" className="mb-3">
      {isOffline(error)
        ? t('selling.unsure')
        : typeof from === 'string'
          ? t('selling.tooFar.text', { date: `${dateText(from, 'day', locale)} ${new Date(from).getUTCFullYear()}` })
          : problemText(error)}
    </Notice>
  )
}
