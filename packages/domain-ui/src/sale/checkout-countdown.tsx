import { Countdown } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'

export interface CheckoutCountdownProps {
  /** When the tickets go back on sale. */
  until: string
  /** Server time minus this device's time, in ms. */
  serverOffsetMs?: number
  onEnd?: () => void
}

/** "Kept for you 9:41"; amber under two minutes, said aloud each minute. */
export function CheckoutCountdown({ until, serverOffsetMs = 0, onEnd }: CheckoutCountdownProps) {
  const { t } = useTranslation('domain')
  return (
    <span className="inline-flex items-center gap-2 text-[0.9375rem]">
      <span aria-hidden>{t('checkout.kept')}</span>
      <Countdown
        until={until}
        serverOffsetMs={serverOffsetMs}
        label={t('checkout.kept')}
        announce={(count) => (count > 0 ? t('checkout.left', { count }) : t('checkout.over'))}
        {...(onEnd ? { onEnd } : {})}
      />
    </span>
  )
}
