import { countryText } from '@fullhouse/app-frame/format'
import type { Event } from '@fullhouse/contracts/events'
import { DateTime, DescriptionList } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ppmText } from '../../lib/format.ts'

/** Everything that was proposed, for the one who decides. */
export function EventFacts({ event }: { event: Event }) {
  const { t } = useTranslation()
  const { venue, resalePolicy } = event
  const address = [venue.address, venue.city, countryText(venue.country)].filter(Boolean).join(', ')
  const items = [
    { key: 'cap', term: t('events.cap'), value: t('events.capValue', { rate: ppmText(resalePolicy.capPpm) }) },
    {
      key: 'royalty',
      term: t('events.royalty'),
      value: t('events.royaltyValue', { rate: ppmText(resalePolicy.royaltyPpm) }),
    },
    { key: 'venue', term: t('events.venue'), value: venue.name },
    { key: 'address', term: t('events.address'), value: address },
    { key: 'zone', term: t('events.zone'), value: venue.timeZone },
    { key: 'tags', term: t('events.tags'), value: event.tags.join(', ') || t('events.none') },
    {
      key: 'organizer',
      term: t('events.organizer'),
      value: (
        <Link to="/people" search={{ q: event.organizer.name }} className="underline underline-offset-4">
          {event.organizer.name}
        </Link>
      ),
    },
    { key: 'proposed', term: t('events.proposedAt'), value: <DateTime value={event.createdAt} /> },
    ...(event.declinedReason ? [{ key: 'reason', term: t('events.reason'), value: event.declinedReason }] : []),
  ]
  return (
    <section className="border-t border-line py-4">
      <h3 className="mb-2 font-semibold">{t('events.facts')}</h3>
      <DescriptionList items={items} />
    </section>
  )
}
