import { Button, EmptyState } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

const words = {
  upcoming: ['tickets.empty.title', 'tickets.empty.text'],
  past: ['tickets.empty.pastTitle', 'tickets.empty.pastText'],
  sellable: ['tickets.empty.sellTitle', 'tickets.empty.sellText'],
} as const

/** Nothing here, and where a sold ticket has gone. */
export function NoTickets({ which }: { which: keyof typeof words }) {
  const { t } = useTranslation()
  const [title, text] = words[which]
  return (
    <EmptyState
      illustration="stub"
      title={t(title)}
      action={
        which === 'sellable' ? (
          <Button render={<Link to="/tickets" />}>{t('tickets.gone.toTickets')}</Button>
        ) : (
          <Button render={<Link to="/" />}>{t('tickets.empty.find')}</Button>
        )
      }
    >
      <p>{t(text)}</p>
      <p className="mt-3 text-sm">
        {t('tickets.empty.sold')}{' '}
        <Link to="/sales" search={{ tab: 'sold' }} className="underline underline-offset-4">
          {t('tickets.empty.sales')}
        </Link>
        .
      </p>
    </EmptyState>
  )
}
