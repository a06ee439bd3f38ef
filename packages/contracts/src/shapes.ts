import { isCurrency, isTimeZone, maxAmount } from '@fullhouse/kernel'
import { z } from 'zod'

export const Id = z.uuid()
/** An instant, RFC 3339 in UTC. */
export const Instant = z.iso.datetime()
/** A wall-clock time at the venue, "2026-03-13T20:00". */
export const LocalTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'A date and time like 2026-03-13T20:00')
export const TimeZone = z.string().max(64).refine(isTimeZone, 'An IANA time zone like Europe/Stockholm')
export const Currency = z.string().length(3).refine(isCurrency, 'An ISO 4217 currency code')
export const Country = z.string().regex(/^[A-Z]{2}$/, 'An ISO 3166 country code of two capitals')
export const Email = z.email('An e-mail address like nora@example.com').max(254).trim().toLowerCase()
/** Free text people type: trimmed, no control characters other than line breaks. */
export const text = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min, min === 1 ? 'Please fill this in' : `At least ${min} characters`)
    .max(max, `At most ${max} characters`)
    // oxlint-disable-next-line no-control-regex -- control characters are exactly what is refused
    .refine((value) => !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(value), 'No control characters')

export const Money = z.object({ amount: z.int().min(-maxAmount).max(maxAmount), currency: z.string().length(3) })
export type Money = z.infer<typeof Money>
/** An amount a person may enter: not negative, a known currency. */
export const MoneyInput = z.strictObject({ amount: z.int().min(0).max(maxAmount), currency: Currency })

export const PageQuery = {
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(24),
}

export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })

export const IdParams = z.strictObject({ id: Id })
