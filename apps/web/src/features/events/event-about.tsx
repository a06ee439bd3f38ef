import type { Event } from '@fullhouse/contracts/events'
import { Tag } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'

/** The organizer's own words. */
export function EventAbout({ event }: { event: Event }) {
  const { t } = useTranslation()
  return (
    <section className="max-w-2xl py-10">
      <h2 className="mb-3 text-lg font-semibold">{t('events.page.about')}</h2>
      {event.description ? <p className="whitespace-pre-line">{event.description}</p> : null}
      <p className="mt-3 text-soft">{t('events.page.organizer', { name: event.organizer.name })}</p>
      <p className="mt-4 flex flex-wrap gap-2">
        <Tag>{t(`category.${event.category}`)}</Tag>
        {event.tags.map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
      </p>
    </section>
  )
}
