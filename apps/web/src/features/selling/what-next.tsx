import type { MyListing } from '@fullhouse/contracts/listings'
import { SafetyTag } from '@fullhouse/domain-ui'
import { Card, dateText, useUi } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'

/** What happens when it sells, by the way it reaches its buyer, and until when the money is held. */
export function WhatNext({ listing }: { listing: MyListing }) {
  const { t } = useTranslation()
  const { locale } = useUi()
  const { safety, transfer, heldUntil, occurrence } = listing
  return (
    <Card className="mt-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-semibold">{t('selling.listed.nextTitle')}</h2>
        <SafetyTag level={safety} reader="seller" />
      </div>
      <p className="mt-2 text-[0.9375rem]">
        {t(`selling.listed.next.${safety}`, { app: transfer?.app, hours: transfer?.withinHours })}
      </p>
      {safety === 'reissued' ? null : (
        <p className="mt-2 text-[0.9375rem] text-soft">
          {t('selling.listed.held', { date: dateText(heldUntil, 'day', locale, occurrence.timeZone) })}
        </p>
      )}
    </Card>
  )
}
