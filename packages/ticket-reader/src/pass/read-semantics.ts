import type { TicketFields } from '../report.ts'
import { instantOf } from './instant.ts'
import type { Semantics } from './pass-json.ts'
import { seatsOf } from './pass-json.ts'

/** Said by machine for machines; only the issuer can be wrong. */
const certain = 0.97
/** Tags only a journey has. */
const travel = [
  'airlineCode',
  'flightCode',
  'flightNumber',
  'departureAirportCode',
  'departureStationName',
  'destinationAirportCode',
  'destinationStationName',
  'boardingGroup',
  'vehicleNumber',
  'transitProvider',
]

export const tellsOfTravel = (semantics: Semantics): boolean => travel.some((tag) => semantics[tag] !== undefined)

/** A ticket's fields as semantic tags say them. */
export function readSemantics(semantics: Semantics): TicketFields {
  const said = (most: number, ...tags: string[]) => {
    const value = tags.map((tag) => wordsOf(semantics[tag])).find((text) => text !== undefined)
    return value === undefined ? undefined : { value: value.slice(0, most), confidence: certain }
  }
  const [seat] = seatsOf(semantics)
  const place = (text: string | undefined, most: number) =>
    text?.trim() ? { value: text.trim().slice(0, most), confidence: certain } : undefined
  const startsAt = ['updatedEventStartDate', 'eventStartDate', 'eventStartDateInfo']
    .map((tag) => instantOf(semantics[tag]))
    .find((instant) => instant !== undefined)
  return present({
    event: said(300, 'eventName'),
    venue: said(300, 'venueName'),
    startsAt: startsAt === undefined ? undefined : { value: startsAt, confidence: certain },
    section: place(seat?.seatSection, 60),
    row: place(seat?.seatRow, 20),
    seat: place(seat?.seatNumber, 20),
    gate: said(40, 'venueEntrance', 'venueEntranceGate', 'venueEntranceDoor', 'venueEntrancePortal'),
    orderNumber: said(60, 'confirmationNumber'),
  })
}

function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** Without the fields nobody gave. */
export const present = (fields: { [Name in keyof TicketFields]: TicketFields[Name] | undefined }): TicketFields =>
  Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined))
