import type { Printed } from '@fullhouse/contracts/intake'
import { instantText } from '../../lib/format.ts'

/** A printed local time, "2027-03-13T20:00", as people say it; as it stands where it is none. */
export function printedTimeText(local: string): string {
  const [, minute] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})/.exec(local) ?? []
  return minute ? instantText(`${minute}:00Z`, 'UTC') : local
}

/** What a ticket says of its event, in one line; empty where it says nothing. */
export const printedLine = ({ event, venue, startsAt }: Printed): string =>
  [event, startsAt === null ? null : printedTimeText(startsAt), venue].filter((part) => part !== null).join(', ')
