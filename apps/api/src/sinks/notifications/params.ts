import { Money } from '@fullhouse/contracts/shapes'
import { Seat } from '@fullhouse/contracts/tickets'
import { z } from 'zod'

/** What a mail is written from: raw, so that the words, sums and dates are formed in the reader's language. */
export const MailParams = z.object({
  words: z.record(z.string(), z.string()).default({}),
  money: z.record(z.string(), Money).default({}),
  times: z.record(z.string(), z.object({ at: z.iso.datetime(), timeZone: z.string() })).default({}),
  seats: z.array(Seat).default([]),
  /** Chooses between variants of a text: `body_scan`. */
  context: z.string().optional(),
  /** Words about somebody else, sealed one by one until the mail has gone. */
  sealedWords: z.record(z.string(), z.string()).default({}),
  /** For links that act; sealed with the field key. */
  sealedToken: z.string().optional(),
})
export type MailParams = z.infer<typeof MailParams>
export type MailParamsInput = z.input<typeof MailParams>
