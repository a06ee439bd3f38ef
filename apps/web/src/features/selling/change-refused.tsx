import { hasCode } from '@fullhouse/api-client'
import { moneyText } from '@fullhouse/app-frame/format'
import { problemText } from '@fullhouse/app-frame/problem-text'
import type { MyListing } from '@fullhouse/contracts/listings'
import { Notice } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'

/** Why a change was not saved; a change made elsewhere is shown with what stands now. */
export function ChangeRefused({ error, listing }: { error: unknown; listing: MyListing }) {
  const { t } = useTranslation()
  if (!error) return null
  if (hasCode(error, 'listings.version_conflict')) {
    return (
      <Notice kind="warn" announce title={t('selling.listing.conflictTitle')} className="my-3">
        {t('selling.listing.conflict', { price: moneyText(listing.each.price) })}
      </Notice>
    )
  }
  return (
    <Notice kind="error" className="my-3">
      {problemText(error)}
    </Notice>
  )
}
