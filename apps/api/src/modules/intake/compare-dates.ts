import { instantToZoned } from '@fullhouse/kernel'

/** Printed times are of doors, of the support act, of the start: within an hour they mean the same evening. */
const sameEvening = 60
const shape = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/

export interface LocalTime {
  day: string
  /** Minutes after midnight; null where only a day is printed. */
  minutes: number | null
}

/** A printed time as the clock on the venue's wall; null when it is no time. */
export function readPrinted(printed: string, timeZone: string): LocalTime | null {
  const parts = shape.exec(printed)
  if (!parts?.[1]) return null
  if (parts[2] === undefined) return { day: parts[1], minutes: null }
  if (parts[4] !== undefined) {
    const at = new Date(printed)
    return Number.isNaN(at.getTime()) ? null : localTime(at, timeZone)
  }
  return { day: parts[1], minutes: Number(parts[2]) * 60 + Number(parts[3]) }
}

export function localTime(at: Date, timeZone: string): LocalTime {
  const local = instantToZoned(at.toISOString(), timeZone)
  return { day: local.slice(0, 10), minutes: Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)) }
}

export const sameTime = (a: LocalTime, b: LocalTime): boolean =>
  a.minutes === null || b.minutes === null || Math.abs(a.minutes - b.minutes) <= sameEvening

/** The printed time, without zone, where it is not that of this date: another day, or more than an hour off. */
export function otherPrintedTime(printed: string | null, date: { startsAt: Date; timeZone: string }): string | null {
  const read = printed === null ? null : readPrinted(printed, date.timeZone)
  if (!read) return null
  const starts = localTime(date.startsAt, date.timeZone)
  if (read.day === starts.day && sameTime(read, starts)) return null
  const two = (value: number) => String(value).padStart(2, '0')
  const clock = read.minutes === null ? '' : `T${two(Math.floor(read.minutes / 60))}:${two(read.minutes % 60)}`
  return `${read.day}${clock}`
}
