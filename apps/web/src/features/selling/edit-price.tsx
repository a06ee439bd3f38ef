import type { MyListing } from '@fullhouse/contracts/listings'
import { Button, SectionHeader } from '@fullhouse/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChangeRefused } from './change-refused.tsx'
import { useChangeListing } from './mutations.ts'
import { PriceEditor } from './price-editor.tsx'

/** The same price step as when it was put up, for what is not sold yet. */
export function EditPrice({ listing, onDone }: { listing: MyListing; onDone: () => void }) {
  const { t } = useTranslation()
  const [price, setPrice] = useState<number | null>(listing.each.price.amount)
  const change = useChangeListing(listing)
  const open = listing.tickets.filter((ticket) => ticket.state === 'available' || ticket.state === 'locked')
  const { currency } = listing.each.price
  const [first] = open
  if (!first) return null
  return (
    <>
      <SectionHeader
        title={t('selling.listing.editPrice')}
        action={
          <Button variant="quiet" onClick={onDone}>
            {t('selling.listing.cancel')}
          </Button>
        }
      />
      <PriceEditor
        ticketIds={open.map((ticket) => ticket.ticketId)}
        occurrence={listing.occurrence}
        seat={first.seat}
        safety={listing.safety}
        currency={currency}
        price={price}
        startAt={listing.each.price.amount}
        onPrice={setPrice}
        action={(asked) => (
          <>
            <ChangeRefused error={change.error} listing={listing} />
            <Button
              variant="main"
              size="lg"
              wide
              busy={change.isPending}
              disabled={asked === null}
              onClick={() =>
                asked === null
                  ? undefined
                  : change.mutate({ price: { amount: asked, currency } }, { onSuccess: onDone })
              }
            >
              {t('selling.listing.save')}
            </Button>
          </>
        )}
      />
    </>
  )
}
