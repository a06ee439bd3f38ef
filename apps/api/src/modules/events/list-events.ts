import type { EventState } from '@fullhouse/contracts/events'
import { encodeCursor } from '@fullhouse/kernel'
import { z } from 'zod'
import type { Db } from '#platform/db'
import { eventColumns, type EventRow, own } from './event-rows.ts'
import { readCursor } from '#platform/paging'
import { textQuery } from './text-query.ts'

interface Page {
  cursor?: string | undefined
  limit: number
}

interface Found {
  rows: EventRow[]
  nextCursor: string | null
}

/** Events somebody proposed, newest first. */
export async function listMine(db: Db, organizerId: string, page: Page): Promise<Found> {
  const after = readCursor(page.cursor, z.tuple([z.literal('mine'), z.uuid()]))
  const rows = await own(db)
    .selectFrom('events.event')
    .select(eventColumns)
    .where('organizer_id', '=', organizerId)
    .$if(after !== undefined, (query) => query.where('id', '<', after?.[1] ?? ''))
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute()
  return cut(rows, page.limit, 'mine')
}

/** Events in a state for the desk, oldest first. */
export async function listQueue(
  db: Db,
  { state, q, ...page }: Page & { state: EventState; q?: string | undefined },
): Promise<Found> {
  const after = readCursor(page.cursor, z.tuple([z.literal('queue'), z.uuid()]))
  const words = q ? textQuery(q) : undefined
  if (words === null) return { rows: [], nextCursor: null }
  const rows = await own(db)
    .selectFrom('events.event')
    .select(eventColumns)
    .where('state', '=', state)
    .$if(words !== undefined, (query) => query.where('search', '@@', words ?? ''))
    .$if(after !== undefined, (query) => query.where('id', '>', after?.[1] ?? ''))
    .orderBy('id')
    .limit(page.limit + 1)
    .execute()
  return cut(rows, page.limit, 'queue')
}

function cut(rows: EventRow[], limit: number, list: 'mine' | 'queue'): Found {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, nextCursor: rows.length > limit && last ? encodeCursor([list, last.id]) : null }
}
