import type { Money } from '@fullhouse/kernel'
import type { Db } from '#platform/db'

/** What is for sale of these dates now; given by a view, because listings stand to the right of events. */
export type OffersFor = (
  db: Db,
  occurrenceIds: readonly string[],
) => Promise<Map<string, { fromPrice: Money; tickets: number }>>
