import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { Button, EmptyState } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

interface CannotSellProps {
  why: 'gone' | 'listed' | 'used'
  listingId?: string
}

/** These tickets cannot be offered, and where to go instead. */
export function CannotSell({ why, listingId }: CannotSellProps) {
  const { t } = useTranslation()
  return (
    <>
      <DocumentTitle>{t(`selling.cannot.${why}.title`)}</DocumentTitle>
      <EmptyState
        illustration="stub"
        title={t(`selling.cannot.${why}.title`)}
        action={
          <>
            {listingId ? (
              <Button render={<Link to="/selling/$listingId" params={{ listingId }} />}>
                {t('selling.cannot.toOffer')}
              </Button>
            ) : null}
            <Button render={<Link to="/sell" />}>{t('selling.cannot.others')}</Button>
          </>
        }
      >
        {t(`selling.cannot.${why}.text`)}
      </EmptyState>
    </>
  )
}
