import type { Occurrence } from '@fullhouse/contracts/events'

/** The date a page is about: the one asked for, else the next with tickets, else the next, else the last. */
export function chooseOccurrence(
  occurrences: readonly Occurrence[],
  wanted: string | undefined,
  now = Date.now(),
): Occurrence | undefined {
  const upcoming = occurrences.filter((one) => Date.parse(one.endsAt) > now)
  return (
    occurrences.find((one) => one.id === wanted) ??
    upcoming.find((one) => one.ticketsOnOffer > 0) ??
    upcoming[0] ??
    occurrences.at(-1)
  )
}
