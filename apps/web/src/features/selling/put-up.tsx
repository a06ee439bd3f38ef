import { Button } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { CreateRefused } from './create-refused.tsx'

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
      <CreateRefused error={error} />
      <Button variant="main" size="lg" wide busy={busy} disabled={!onPress} onClick={onPress}>
        {t('selling.putUp', { count })}
      </Button>
    </>
  )
}
