import { readLabelled, whatIsIt } from '../layout/index.ts'
import type { PassJson } from './pass-json.ts'
import { fieldsOf, seatsOf, styleOf } from './pass-json.ts'
import { semanticsOf } from './read-pass-fields.ts'
import { tellsOfTravel } from './read-semantics.ts'

/** A journey's document, by its style, its tags or its code. */
export const isTravel = (pass: PassJson, payload: string | null): boolean =>
  styleOf(pass) === 'boardingPass' ||
  tellsOfTravel(semanticsOf(pass)) ||
  (payload !== null && whatIsIt([], [payload]) === 'boarding_pass')

/** Issuers put tickets into other styles too; then the fields must speak of an event or a place in it. */
export function isEventTicket(pass: PassJson): boolean {
  if (styleOf(pass) === 'eventTicket') return true
  const tags = semanticsOf(pass)
  if (['eventName', 'eventStartDate', 'seats', 'venueName'].some((tag) => tags[tag] !== undefined)) return true
  return fieldsOf(pass).some(({ label, value }) => {
    const { event, venue, section, row, seat, gate } = readLabelled(label ?? '', value ?? '')
    return [event, venue, section, row, seat, gate].some((field) => field !== undefined)
  })
}

const severalTickets = /^\s*(\d{1,2})\s*[x×]\s/i

/** How many places one pass is for. */
export function seatsIn(pass: PassJson): number {
  const counted = fieldsOf(pass).map(({ label, value }) =>
    Number(severalTickets.exec(label ?? '')?.[1] ?? severalTickets.exec(value ?? '')?.[1] ?? 1),
  )
  return Math.max(seatsOf(semanticsOf(pass)).length, ...counted, 1)
}
