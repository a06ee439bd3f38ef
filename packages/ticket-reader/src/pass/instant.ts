const iso = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?(?:(Z)|([+-]\d\d):?(\d\d))?$/

/** `2026-06-12T20:00+02:00` out of a date of a pass; its offset only where it states one. */
export function instantOf(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null && 'date' in value) return instantOf(value.date)
  const [, date, time, utc, hours, minutes] = iso.exec(typeof value === 'string' ? value.trim() : '') ?? []
  if (date === undefined || Number.isNaN(Date.parse(`${date}T${time}Z`))) return undefined
  return `${date}T${time}${utc ?? ''}${hours === undefined ? '' : `${hours}:${minutes}`}`
}

/** The wall clock's part of it. */
export const localOf = (instant: string): string => instant.slice(0, 16)
