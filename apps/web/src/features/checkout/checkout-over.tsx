import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import type { Transaction } from '@fullhouse/contracts/escrow'
import { Button, EmptyState } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** The tickets went back on sale; nothing was charged, or what was comes back. */
export function CheckoutOver({
  transaction,
  why,
}: {
  transaction: Transaction
  why: 'expired' | 'cancelled' | 'keptApart'
}) {
  const { t } = useTranslation()
  const { eventId, occurrenceId } = transaction.occurrence
  return (
    <>
      <DocumentTitle>{t(`checkout.${why}.title`)}</DocumentTitle>
      <EmptyState
        illustration="curtain"
        title={t(`checkout.${why}.title`)}
        action={
          <Button
            variant="main"
            render={
              <Link
                to="/events/$eventId"
                params={{ eventId }}
                search={{ occurrence: occurrenceId, listing: transaction.listingId, buy: transaction.items.length }}
              />
            }
          >
            {t('checkout.back')}
          </Button>
        }
      >
        {t(`checkout.${why}.text`)}
      </EmptyState>
    </>
  )
}
