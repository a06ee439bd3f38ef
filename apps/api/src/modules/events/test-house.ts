import { type Event, events } from '@fullhouse/contracts/events'
import { venues } from '@fullhouse/contracts/venues'
import { instantToZoned } from '@fullhouse/kernel'
import type { TestApp } from '../../testing/start-test-app.ts'
import type { TestAccount } from '../../testing/sign-up.ts'

/** A wall-clock time so many days from now in a zone, at an hour of that day. */
export function inDays(days: number, hour = 20, timeZone = 'Europe/Stockholm'): string {
  const day = new Date(Date.now() + days * 86_400_000).toISOString()
  return `${instantToZoned(day, timeZone).slice(0, 10)}T${String(hour).padStart(2, '0')}:00`
}

export interface Draft {
  title?: string
  category?: Event['category']
  tags?: string[]
  venueId: string
  /** Days from now. */
  days?: number[]
}

/** What a proposal of this draft sends. */
export function proposalOf({ title = 'An Evening', category = 'concert', tags = [], venueId, days = [10] }: Draft) {
  return {
    title,
    category,
    tags,
    venueId,
    occurrences: days.map((day) => ({ startsAt: inDays(day), endsAt: inDays(day, 23) })),
  }
}

/** Proposes and approves. */
export async function publishEvent(app: TestApp, by: TestAccount, agent: TestAccount, draft: Draft): Promise<Event> {
  const { id } = await app.call(by)(events.propose, { body: proposalOf(draft) })
  return app.call(agent)(events.approve, { params: { id } })
}

export async function proposeVenue(app: TestApp, by: TestAccount, name: string, city: string, at?: [number, number]) {
  const body = { name, city, country: 'SE', timeZone: 'Europe/Stockholm' }
  const place = at ? { latitude: at[0], longitude: at[1] } : {}
  return app.call(by)(venues.propose, { body: { ...body, ...place } })
}
