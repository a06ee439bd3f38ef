import { hasCode } from '@fullhouse/api-client'
import { problemText } from '@fullhouse/app-frame/problem-text'
import type { MyListing } from '@fullhouse/contracts/listings'
import { Button, ConfirmDialog, Notice } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { useMoveListing } from './mutations.ts'

/** Pause or show again, and taking it off sale for good. */
export function ListingActions({ listing }: { listing: MyListing }) {
  const { t } = useTranslation()
  const move = useMoveListing(listing.id)
  const paused = listing.state === 'paused'
  return (
    <>
      {move.error ? <Notice kind="error">{problemText(move.error)}</Notice> : null}
      {listing.state === 'waiting' ? null : (
        <Button size="lg" busy={move.isPending} onClick={() => move.mutate(paused ? 'resume' : 'pause')}>
          {t(paused ? 'selling.listing.resume' : 'selling.listing.pause')}
        </Button>
      )}
      <Withdraw listing={listing} />
    </>
  )
}

function Withdraw({ listing }: { listing: MyListing }) {
  const { t } = useTranslation()
  const move = useMoveListing(listing.id)
  const left = listing.tickets.filter((ticket) => ticket.state === 'available' || ticket.state === 'locked').length
  return (
    <ConfirmDialog
      trigger={
        <Button size="lg" variant="quiet">
          {t('selling.withdraw.button')}
        </Button>
      }
      title={t('selling.withdraw.title')}
      confirmLabel={t('selling.withdraw.confirm')}
      cancelLabel={t('selling.withdraw.keep')}
      onConfirm={() => move.mutateAsync('withdraw')}
      onOpenChange={(open) => {
        if (open) move.reset()
      }}
    >
      <p>{t('selling.withdraw.text', { count: left })}</p>
      {move.error ? (
        <Notice kind="error" className="mt-4">
          {hasCode(move.error, 'listings.being_bought') ? t('selling.withdraw.beingBought') : problemText(move.error)}
        </Notice>
      ) : null}
    </ConfirmDialog>
  )
}
