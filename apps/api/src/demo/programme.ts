import type { Category } from '@fullhouse/contracts/events'

/** What the demo house plays. Titles and people are made up, or long out of copyright. */

export interface DemoVenue {
  key: string
  name: string
  address: string
  city: string
  country: string
  timeZone: string
  latitude: number
  longitude: number
}

export const venues: readonly DemoVenue[] = [
  {
    key: 'kungsgatan',
    name: 'Kungsgatan Theatre',
    address: 'Kungsgatan 63',
    city: 'Stockholm',
    country: 'SE',
    timeZone: 'Europe/Stockholm',
    latitude: 59.3361,
    longitude: 18.0573,
  },
  {
    key: 'slipen',
    name: 'Slipen Hall',
    address: 'Södra varvet 2',
    city: 'Göteborg',
    country: 'SE',
    timeZone: 'Europe/Stockholm',
    latitude: 57.7002,
    longitude: 11.9372,
  },
  {
    key: 'lykke',
    name: 'Lykkeholm Arena',
    address: 'Havnegade 40',
    city: 'København',
    country: 'DK',
    timeZone: 'Europe/Copenhagen',
    latitude: 55.6761,
    longitude: 12.5836,
  },
  {
    key: 'spree',
    name: 'Spreehalle',
    address: 'Holzmarktstraße 30',
    city: 'Berlin',
    country: 'DE',
    timeZone: 'Europe/Berlin',
    latitude: 52.5126,
    longitude: 13.4207,
  },
  {
    key: 'lantern',
    name: 'The Lantern Room',
    address: '14 Tanner Street',
    city: 'London',
    country: 'GB',
    timeZone: 'Europe/London',
    latitude: 51.5011,
    longitude: -0.0786,
  },
  {
    key: 'praga',
    name: 'Teatr Na Pradze',
    address: 'ul. Ząbkowska 27',
    city: 'Warszawa',
    country: 'PL',
    timeZone: 'Europe/Warsaw',
    latitude: 52.2539,
    longitude: 21.0436,
  },
]

export interface DemoEvent {
  title: string
  description: string
  category: Category
  tags: string[]
  venue: string
  /** Evenings from today on which it plays, local time, and how long. */
  days: number[]
  at: string
  hours: number
  currency: string
  /** First price of the seats on sale, minor units, and how many lots of them are offered. */
  faceValue: number
  lots: number
}

export const programme: readonly DemoEvent[] = [
  {
    title: 'The Cherry Orchard',
    description: 'Chekhov’s last comedy, about a house that is sold. About 2 h 40 with interval.',
    category: 'theatre',
    tags: ['chekhov', 'classic'],
    venue: 'kungsgatan',
    days: [9, 10, 16],
    at: '20:00',
    hours: 3,
    currency: 'SEK',
    faceValue: 52_000,
    lots: 7,
  },
  {
    title: 'Hedda Gabler',
    description: 'Ibsen in one room and four acts.',
    category: 'theatre',
    tags: ['ibsen', 'classic'],
    venue: 'kungsgatan',
    days: [23, 24],
    at: '19:30',
    hours: 3,
    currency: 'SEK',
    faceValue: 48_000,
    lots: 3,
  },
  {
    title: 'Night Trams',
    description: 'The quartet plays its second record from start to finish.',
    category: 'concert',
    tags: ['jazz', 'seated'],
    venue: 'slipen',
    days: [5],
    at: '21:00',
    hours: 3,
    currency: 'SEK',
    faceValue: 39_500,
    lots: 5,
  },
  {
    title: 'Marta Lind and the Low Tide',
    description: 'Songs from the coast, with strings.',
    category: 'concert',
    tags: ['folk'],
    venue: 'kungsgatan',
    days: [31],
    at: '19:00',
    hours: 3,
    currency: 'SEK',
    faceValue: 61_000,
    lots: 4,
  },
  {
    title: 'Harbour Wolves – Northern Stars',
    description: 'Basketball, regular season.',
    category: 'sport',
    tags: ['basketball'],
    venue: 'lykke',
    days: [12, 26],
    at: '18:00',
    hours: 2,
    currency: 'DKK',
    faceValue: 24_000,
    lots: 6,
  },
  {
    title: 'Grand Parquet',
    description: 'An evening of ballroom finals.',
    category: 'sport',
    tags: ['dance'],
    venue: 'lykke',
    days: [40],
    at: '17:00',
    hours: 4,
    currency: 'DKK',
    faceValue: 31_000,
    lots: 2,
  },
  {
    title: 'Kopfkino',
    description: 'Improvised silent films with a live orchestra.',
    category: 'family',
    tags: ['film', 'orchestra'],
    venue: 'spree',
    days: [18, 19],
    at: '17:00',
    hours: 2,
    currency: 'EUR',
    faceValue: 3_400,
    lots: 4,
  },
  {
    title: 'Aurora Machine',
    description: 'Modular synthesizers, slowly.',
    category: 'concert',
    tags: ['electronic', 'standing'],
    venue: 'spree',
    days: [33],
    at: '22:00',
    hours: 5,
    currency: 'EUR',
    faceValue: 4_200,
    lots: 3,
  },
  {
    title: 'An Hour of Being Wrong',
    description: 'Stand-up by Priya Holloway.',
    category: 'comedy',
    tags: ['stand-up'],
    venue: 'lantern',
    days: [7, 8],
    at: '20:00',
    hours: 2,
    currency: 'GBP',
    faceValue: 2_600,
    lots: 4,
  },
  {
    title: 'Twelfth Night',
    description: 'If music be the food of love.',
    category: 'theatre',
    tags: ['shakespeare', 'classic'],
    venue: 'lantern',
    days: [45, 46],
    at: '19:30',
    hours: 3,
    currency: 'GBP',
    faceValue: 4_500,
    lots: 3,
  },
  {
    title: 'Small Hours',
    description: 'Piano, two lamps and no interval.',
    category: 'concert',
    tags: ['piano'],
    venue: 'praga',
    days: [14],
    at: '21:00',
    hours: 2,
    currency: 'PLN',
    faceValue: 14_000,
    lots: 3,
  },
  {
    title: 'What the River Keeps',
    description: 'A talk with slides about things found under bridges.',
    category: 'talk',
    tags: ['history'],
    venue: 'praga',
    days: [28],
    at: '18:00',
    hours: 2,
    currency: 'PLN',
    faceValue: 6_000,
    lots: 0,
  },
]

/** Played two weeks ago: its sale is told from listing to payout. */
export const pastEvent: DemoEvent = {
  title: 'The Seagull',
  description: 'Chekhov by the lake. The run has ended.',
  category: 'theatre',
  tags: ['chekhov', 'classic'],
  venue: 'kungsgatan',
  days: [-14],
  at: '20:00',
  hours: 3,
  currency: 'SEK',
  faceValue: 52_000,
  lots: 0,
}

/** Waits in the desk's queue. */
export const proposedEvent: DemoEvent = {
  title: 'Lantern Parade',
  description: 'Families walk through the old town with lights they made themselves.',
  category: 'family',
  tags: ['outdoors'],
  venue: 'slipen',
  days: [52],
  at: '17:00',
  hours: 2,
  currency: 'SEK',
  faceValue: 9_000,
  lots: 0,
}
