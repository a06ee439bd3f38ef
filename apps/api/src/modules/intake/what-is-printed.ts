import type { Printed } from '@fullhouse/contracts/intake'
import { type TicketFields } from '@fullhouse/ticket-reader'

const printedKeys = ['event', 'venue', 'startsAt'] as const

/** What one ticket or file says of its event. */
export const printedOn = (fields: TicketFields): Printed => ({
  event: fields.event?.value ?? null,
  venue: fields.venue?.value ?? null,
  startsAt: fields.startsAt?.value ?? null,
})

/** What several say together: of each the value with the most certainty behind it. */
export function printedTogether(all: readonly TicketFields[]): Printed {
  const best = printedKeys.map((key) => {
    const weights = new Map<string, number>()
    for (const fields of all) {
      const read = fields[key]
      if (read) weights.set(read.value, (weights.get(read.value) ?? 0) + read.confidence)
    }
    return [...weights].reduce<[string | null, number]>((top, one) => (one[1] > top[1] ? one : top), [null, 0])[0]
  })
  return { event: best[0] ?? null, venue: best[1] ?? null, startsAt: best[2] ?? null }
}
