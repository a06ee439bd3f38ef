import { isOffline } from '@fullhouse/api-client'
import { problemText } from '@fullhouse/app-frame/problem-text'
import { Button, Notice } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'

interface PutUpProps {
  count: number
  busy: boolean
  error: unknown
  /** Absent while the price cannot be asked. */
  onPress: (() => void) | undefined
}

/** The one red button of selling, and why it did not work. */
export function PutUp({ count, busy, error, onPress }: PutUpProps) {
  const { t } = useTranslation()
  return (
    <>
      {error ? (
        <Notice kind="error" className="mb-3">
          {isOffline(error) ? t('selling.unsure') : problemText(error)}
        </Notice>
      ) : null}
      <Button variant="main" size="lg" wide busy={busy} disabled={!onPress} onClick={onPress}>
        {t('selling.putUp', { count })}
      </Button>
    </>
  )
}
