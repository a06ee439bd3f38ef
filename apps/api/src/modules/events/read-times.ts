import { eventProblems } from '@fullhouse/contracts/events'
import { platformProblems } from '@fullhouse/contracts/problem'
import { instantToZoned, zonedToInstant } from '@fullhouse/kernel'
import { refuse, refuseUnless } from '#platform/problem'

export interface GivenTimes {
  startsAt: string
  endsAt: string
  doorsAt?: string | undefined
}

export interface Times {
  startsAt: Date
  endsAt: Date
  doorsAt: Date | null
}

const longestMs = 31 * 24 * 3_600_000

/**
 * Dates as the clock on the venue's wall shows them, as instants. A time the clock skips in spring is refused in
 * words; of a time it shows twice in autumn the first is meant.
 */
export function readTimes(given: readonly GivenTimes[], timeZone: string, now: Date): Times[] {
  const times = given.map((date, index) => readDate(date, index, timeZone))
  times.forEach((date, index) => {
    const facts = { index }
    refuseUnless(date.startsAt > now, eventProblems.occurrence_in_past, { facts })
    refuseUnless(date.endsAt > date.startsAt, eventProblems.ends_before_start, { facts })
    refuseUnless(!date.doorsAt || date.doorsAt <= date.startsAt, eventProblems.doors_after_start, { facts })
    if (date.endsAt.getTime() - date.startsAt.getTime() > longestMs) refuseField(index, 'endsAt', tooLong)
    const twin = times.findIndex((other) => other.startsAt.getTime() === date.startsAt.getTime())
    refuseUnless(twin === index, eventProblems.duplicate_occurrence, { facts })
  })
  return times
}

function readDate(date: GivenTimes, index: number, timeZone: string): Times {
  const read = (field: keyof GivenTimes, local: string): Date => {
    try {
      const instant = zonedToInstant(local, timeZone)
      if (instantToZoned(instant, timeZone) !== local) refuseField(index, field, skipped(timeZone))
      return new Date(instant)
    } catch (error) {
      if (error instanceof RangeError) refuseField(index, field, 'The calendar has no such date')
      throw error
    }
  }
  return {
    startsAt: read('startsAt', date.startsAt),
    endsAt: read('endsAt', date.endsAt),
    doorsAt: date.doorsAt === undefined ? null : read('doorsAt', date.doorsAt),
  }
}

const tooLong = 'One date lasts 31 days at most; enter a longer run as several dates'
const skipped = (timeZone: string) =>
  `In ${timeZone} the clocks go forward that day and skip this time; enter one before or after`

function refuseField(index: number, field: keyof GivenTimes, message: string): never {
  refuse(platformProblems.invalid_input, { fields: [{ path: `body.occurrences.${index}.${field}`, message }] })
}
