import type { DeskConflict } from '@fullhouse/contracts/intake'
import { DateTime, DescriptionList, Tag } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Who holds the ticket and who claims it, with what is known of both tickets. */
export function ReviewSides({ review }: { review: DeskConflict }) {
  const { t } = useTranslation()
  const { held, claimed } = review
  const printed = [claimed.printed.event, claimed.printed.venue, claimed.printed.startsAt?.replace('T', ' ')]
    .filter(Boolean)
    .join(', ')
  return (
    <div className="grid gap-x-6 border-t border-line pt-4 sm:grid-cols-2">
      <Side title={t('intake.holder')} person={review.holder}>
        <p className="mb-2 flex flex-wrap gap-1.5">
          <Tag tone={held.state === 'valid' ? 'ok' : 'neutral'}>{t(`intake.ticketState.${held.state}`)}</Tag>
          {held.listed ? <Tag tone="amber">{t('intake.listed')}</Tag> : null}
          {held.sold ? <Tag tone="sea">{t('intake.sold')}</Tag> : null}
        </p>
        <DescriptionList
          items={[
            { key: 'brought', term: t('intake.broughtAt'), value: <DateTime value={held.broughtAt} /> },
            { key: 'from', term: t('intake.from'), value: t(`intake.safety.${held.safety}`) },
            {
              key: 'for',
              term: t('intake.under'),
              value: (
                <>
                  {held.occurrence.title},{' '}
                  <DateTime value={held.occurrence.startsAt} zone={held.occurrence.timeZone} format="short" />
                </>
              ),
            },
          ]}
        />
      </Side>
      <Side title={t('intake.claimant')} person={review.claimant}>
        <DescriptionList
          items={[
            { key: 'brought', term: t('intake.broughtAt'), value: <DateTime value={claimed.broughtAt} /> },
            ...(claimed.fileName ? [{ key: 'file', term: t('intake.file'), value: claimed.fileName }] : []),
            { key: 'printed', term: t('intake.printed'), value: printed || t('intake.nothingPrinted') },
          ]}
        />
      </Side>
    </div>
  )
}

function Side({ title, person, children }: { title: string; person: DeskConflict['holder']; children: ReactNode }) {
  return (
    <section aria-label={title} className="min-w-0 py-2">
      <h3 className="text-sm text-soft">{title}</h3>
      <p className="mb-2 min-w-0">
        <Link to="/people" search={{ q: person.email }} className="font-semibold underline-offset-4 hover:underline">
          {person.name}
        </Link>
        <span className="block truncate text-sm text-soft" title={person.email}>
          {person.email}
        </span>
      </p>
      {children}
    </section>
  )
}
