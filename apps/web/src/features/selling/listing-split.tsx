import type { MyListing } from '@fullhouse/contracts/listings'
import { Button } from '@fullhouse/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChangeRefused } from './change-refused.tsx'
import { useChangeListing } from './mutations.ts'
import { SplitChoice } from './split-choice.tsx'

/** How the seats still to be had may be split, and changing it. */
export function ListingSplit({ listing }: { listing: MyListing }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<MyListing['splitRule'] | null>(null)
  const change = useChangeListing(listing)
  const left = listing.tickets.filter((ticket) => ticket.state === 'available' || ticket.state === 'locked').length
  if (left < 2) return null
  return (
    <section aria-labelledby="split-title" className="mt-8">
      <div className="mb-2 flex items-center justify-between gap-4">
        <h2 id="split-title" className="font-semibold">
          {t('selling.listing.splitTitle')}
        </h2>
        {chosen === null ? (
          <Button variant="quiet" size="sm" onClick={() => setChosen(listing.splitRule)}>
            {t('selling.listing.editSplit')}
          </Button>
        ) : null}
      </div>
      {chosen === null ? (
        <p className="text-soft">{t(`selling.split.${listing.splitRule}`)}</p>
      ) : (
        <>
          <SplitChoice count={left} value={chosen} onChange={setChosen} />
          <ChangeRefused error={change.error} listing={listing} />
          <div className="mt-4 flex flex-wrap gap-3">
            <Button
              busy={change.isPending}
              onClick={() => change.mutate({ splitRule: chosen }, { onSuccess: () => setChosen(null) })}
            >
              {t('selling.listing.saveSplit')}
            </Button>
            <Button variant="quiet" onClick={() => setChosen(null)}>
              {t('selling.listing.cancel')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
