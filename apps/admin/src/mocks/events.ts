import type { Event } from '@fullhouse/contracts/events'
import type { OccurrenceLine } from '@fullhouse/contracts/tickets'
import { nora } from './people.ts'

const cherryDate = {
  id: '018f4c1e-7b1a-7c00-8000-0000000000c1',
  startsAt: '2027-03-13T19:00:00Z',
  endsAt: '2027-03-13T21:40:00Z',
  doorsAt: '2027-03-13T18:15:00Z',
  timeZone: 'Europe/Stockholm',
  fromPrice: null,
  ticketsOnOffer: 0,
}

export const cherryOrchard: Event = {
  id: '018f4c1e-7b1a-7c00-8000-0000000000e1',
  title: 'The Cherry Orchard',
  description: 'Chekhov’s last play, two hours and forty minutes with an interval.',
  category: 'theatre',
  tags: ['chekhov', 'premiere'],
  state: 'in_review',
  venue: {
    id: '018f4c1e-7b1a-7c00-8000-0000000000a1',
    name: 'Kungsgatan Theatre',
    address: 'Kungsgatan 65',
    city: 'Stockholm',
    country: 'SE',
    timeZone: 'Europe/Stockholm',
    latitude: null,
    longitude: null,
  },
  resalePolicy: { capPpm: 1_200_000, royaltyPpm: 50_000 },
  organizer: { id: nora.id, name: nora.name },
  declinedReason: null,
  occurrences: [
    cherryDate,
    {
      ...cherryDate,
      id: '018f4c1e-7b1a-7c00-8000-0000000000c2',
      startsAt: '2027-03-14T15:00:00Z',
      endsAt: '2027-03-14T17:40:00Z',
      doorsAt: null,
    },
  ],
  createdAt: '2026-11-17T08:30:00Z',
}

export const lateSwim: Event = {
  ...cherryOrchard,
  id: '018f4c1e-7b1a-7c00-8000-0000000000e2',
  title: 'Late Swim, album release with strings and a very long name',
  description: '',
  category: 'concert',
  tags: [],
  venue: {
    ...cherryOrchard.venue,
    id: '018f4c1e-7b1a-7c00-8000-0000000000a2',
    name: 'Vega',
    city: 'København',
    country: 'DK',
    timeZone: 'Europe/Copenhagen',
  },
  organizer: { id: '018f4c1e-7b1a-7c00-8000-000000000009', name: 'Vega Booking' },
  occurrences: [{ ...cherryDate, id: '018f4c1e-7b1a-7c00-8000-0000000000c3', timeZone: 'Europe/Copenhagen' }],
  createdAt: '2026-11-19T15:00:00Z',
}

export const published: Event = { ...cherryOrchard, state: 'published' }

export const cherryLine: OccurrenceLine = {
  occurrenceId: cherryDate.id,
  eventId: cherryOrchard.id,
  title: cherryOrchard.title,
  venueName: cherryOrchard.venue.name,
  city: cherryOrchard.venue.city,
  country: 'SE',
  startsAt: cherryDate.startsAt,
  endsAt: cherryDate.endsAt,
  doorsAt: cherryDate.doorsAt,
  timeZone: cherryDate.timeZone,
}
