import { events } from '@fullhouse/contracts/events'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { getOccurrences, occurrenceLine } from './get-occurrences.ts'
import { occurrencesMatching } from './occurrences-matching.ts'
import { inDays, proposalOf, proposeVenue, publishEvent } from './test-house.ts'

let app: TestApp
let nora: TestAccount
let omar: TestAccount
let agent: TestAccount
let venueId: string

beforeAll(async () => {
  app = await startTestApp()
  nora = await app.signUp('Nora Berg')
  omar = await app.signUp('Omar Haddad')
  agent = await app.agent()
  venueId = (await proposeVenue(app, nora, 'Ullevi', 'Göteborg')).id
})
afterAll(() => app.stop())

const send = (as: TestAccount | undefined, body: ReturnType<typeof proposalOf>) =>
  app.call(as)(events.propose, { body })
const propose = (body: ReturnType<typeof proposalOf>) => send(nora, body)
const read = (id: string, as?: TestAccount) => app.call(as)(events.get, { params: { id } })
const approve = (id: string, as = agent) => app.call(as)(events.approve, { params: { id } })
const decline = (id: string, as = agent) =>
  app.call(as)(events.decline, { params: { id }, body: { reason: 'There is no such tour.' } })
const factsOf = async (id: string) => {
  const { rows } = await sql<{ type: string; payload: Record<string, unknown> }>`
    select type, payload from platform.outbox where subject_id = ${id} order by position`.execute(app.db)
  return rows
}
const refused = (code: string) => ({ code })

describe('a proposal', () => {
  it('is seen by its proposer and agents alone, with its times as instants', async () => {
    const event = await propose(
      proposalOf({ title: 'Northern Lights', tags: ['indie', 'indie'], venueId, days: [12, 11] }),
    )
    expect(event).toMatchObject({
      title: 'Northern Lights',
      state: 'in_review',
      tags: ['indie'],
      venue: { id: venueId, name: 'Ullevi' },
      organizer: { id: nora.id, name: 'Nora Berg' },
      resalePolicy: { capPpm: 1_200_000, royaltyPpm: 50_000 },
      declinedReason: null,
    })
    expect(event.occurrences.map((date) => date.timeZone)).toEqual(['Europe/Stockholm', 'Europe/Stockholm'])
    const [first, second] = event.occurrences
    expect(Date.parse(first?.startsAt ?? '')).toBeLessThan(Date.parse(second?.startsAt ?? ''))
    expect(first).toMatchObject({ fromPrice: null, ticketsOnOffer: 0, doorsAt: null })
    await expect(read(event.id, nora)).resolves.toEqual(event)
    await expect(read(event.id, agent)).resolves.toEqual(event)
    await expect(read(event.id, omar)).rejects.toMatchObject(refused('platform.not_found'))
    await expect(read(event.id)).rejects.toMatchObject(refused('platform.not_found'))
    expect(await factsOf(event.id)).toEqual([
      { type: 'events.proposed', payload: { eventId: event.id, organizerId: nora.id, title: 'Northern Lights' } },
    ])
  })

  it.each([
    ['occurrence_in_past', (day: number) => ({ startsAt: inDays(-day), endsAt: inDays(day) })],
    ['ends_before_start', (day: number) => ({ startsAt: inDays(day), endsAt: inDays(day, 19) })],
    [
      'doors_after_start',
      (day: number) => ({ startsAt: inDays(day), endsAt: inDays(day, 22), doorsAt: inDays(day, 21) }),
    ],
  ])('is refused for its times: %s', async (code, times) => {
    const body = { ...proposalOf({ venueId }), occurrences: [times(3)] }
    await expect(propose(body)).rejects.toMatchObject(refused(`events.${code}`))
  })

  it('is refused with the same date twice, without dates, or by nobody', async () => {
    await expect(propose(proposalOf({ venueId, days: [5, 5] }))).rejects.toMatchObject(
      refused('events.duplicate_occurrence'),
    )
    await expect(propose(proposalOf({ venueId, days: [] }))).rejects.toMatchObject(refused('platform.invalid_input'))
    await expect(send(undefined, proposalOf({ venueId }))).rejects.toMatchObject(refused('platform.unauthenticated'))
  })

  it('is refused at a venue nobody knows, or that only somebody else sees', async () => {
    const own = await proposeVenue(app, nora, 'Backyard', 'Borås')
    await expect(propose(proposalOf({ venueId: newId() }))).rejects.toMatchObject(refused('events.venue_unknown'))
    await expect(send(omar, proposalOf({ venueId: own.id }))).rejects.toMatchObject(refused('events.venue_unknown'))
  })

  it('is judged by the product’s clock', async () => {
    const other = await startTestApp()
    try {
      const mira = await other.signUp('Mira Sol')
      const venue = await proposeVenue(other, mira, 'Ullevi', 'Göteborg')
      await other.moveClock(20 * 86_400)
      const late = other.call(mira)(events.propose, { body: proposalOf({ venueId: venue.id, days: [10] }) })
      await expect(late).rejects.toMatchObject(refused('events.occurrence_in_past'))
    } finally {
      await other.stop()
    }
  })
})

describe('the review', () => {
  it('publishes, and shows the venue with it', async () => {
    const venue = await proposeVenue(app, nora, 'Konserthuset', 'Göteborg')
    const { id } = await propose(proposalOf({ title: 'Mahler', venueId: venue.id }))
    await expect(approve(id)).resolves.toMatchObject({ id, state: 'published' })
    await expect(read(id)).resolves.toMatchObject({ state: 'published', venue: { name: 'Konserthuset' } })
    await expect(send(omar, proposalOf({ venueId: venue.id }))).resolves.toMatchObject({ state: 'in_review' })
    expect((await factsOf(id)).at(-1)).toEqual({
      type: 'events.approved',
      payload: { eventId: id, organizerId: nora.id, title: 'Mahler', decidedBy: agent.id },
    })
  })

  it('declines with a reason the proposer reads, and shows nothing to others', async () => {
    const { id } = await propose(proposalOf({ title: 'Ghost Tour', venueId }))
    await decline(id)
    await expect(read(id, nora)).resolves.toMatchObject({
      state: 'declined',
      declinedReason: 'There is no such tour.',
    })
    await expect(read(id, omar)).rejects.toMatchObject(refused('platform.not_found'))
    expect((await factsOf(id)).at(-1)).toMatchObject({
      type: 'events.declined',
      payload: { reason: 'There is no such tour.' },
    })
  })

  it('decides once, whoever comes first of many at once', async () => {
    const { id } = await propose(proposalOf({ venueId }))
    const attempts = [approve, decline, approve, decline, approve, decline].map((decide) => decide(id))
    const outcomes = await Promise.allSettled(attempts)
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(lost).toHaveLength(5)
    for (const outcome of lost) expect(outcome.reason).toMatchObject(refused('events.already_decided'))
    expect(await factsOf(id)).toHaveLength(2)
  })

  it('is for agents', async () => {
    const { id } = await propose(proposalOf({ venueId }))
    for (const decide of [approve, decline]) {
      await expect(decide(id, nora)).rejects.toMatchObject(refused('platform.forbidden'))
      await expect(decide(newId(), agent)).rejects.toMatchObject(refused('platform.not_found'))
    }
    await expect(app.call(nora)(events.queue, {})).rejects.toMatchObject(refused('platform.forbidden'))
  })
})

describe('lists', () => {
  it('mine are mine alone, newest first, in pages', async () => {
    const mira = await app.signUp('Mira Sol')
    const titles = ['First', 'Second', 'Third']
    const annexe = await proposeVenue(app, mira, 'Annexe', 'Göteborg')
    for (const title of titles) await send(mira, proposalOf({ title, venueId: annexe.id }))
    const one = await app.call(mira)(events.mine, { query: { limit: 2 } })
    expect(one.items.map((event) => event.title)).toEqual(['Third', 'Second'])
    const two = await app.call(mira)(events.mine, { query: { limit: 2, cursor: one.nextCursor ?? '' } })
    expect(two.items.map((event) => event.title)).toEqual(['First'])
    expect(two.nextCursor).toBeNull()
    await expect(app.call(mira)(events.mine, { query: { cursor: 'x' } })).rejects.toMatchObject(
      refused('platform.invalid_input'),
    )
  })

  it('the queue is by state, oldest first, and can be searched', async () => {
    const [a, b] = [
      await propose(proposalOf({ title: 'Quartet Alpha', venueId })),
      await propose(proposalOf({ title: 'Quartet Beta', venueId })),
    ]
    const find = (q: string, state?: 'published') =>
      app.call(agent)(events.queue, { query: { q, ...(state ? { state } : {}) } })
    expect((await find('quartet')).items.map((event) => event.id)).toEqual([a.id, b.id])
    expect((await find('quartet be')).items.map((event) => event.id)).toEqual([b.id])
    await approve(a.id)
    expect((await find('quartet')).items.map((event) => event.id)).toEqual([b.id])
    expect((await find('quartet', 'published')).items.map((event) => event.id)).toEqual([a.id])
    expect((await find('!!!')).items).toEqual([])
  })
})

describe('what other modules ask', () => {
  it('gives dates with all that is known of them', async () => {
    const event = await publishEvent(app, nora, agent, { title: 'Asked Night', venueId, days: [30] })
    const id = event.occurrences[0]?.id ?? ''
    const info = (await getOccurrences(app.db, [id, newId()])).get(id)
    expect(info).toMatchObject({
      occurrenceId: id,
      eventId: event.id,
      eventState: 'published',
      venueId,
      organizerId: nora.id,
      resalePolicy: { capPpm: 1_200_000, royaltyPpm: 50_000 },
    })
    expect(info && occurrenceLine(info)).toEqual({
      occurrenceId: id,
      eventId: event.id,
      title: 'Asked Night',
      venueName: 'Ullevi',
      city: 'Göteborg',
      country: 'SE',
      startsAt: event.occurrences[0]?.startsAt,
      endsAt: event.occurrences[0]?.endsAt,
      doorsAt: null,
      timeZone: 'Europe/Stockholm',
    })
    expect(await getOccurrences(app.db, [])).toEqual(new Map())
    expect(await occurrencesMatching(app.db, 'asked night')).toEqual([id])
    expect(await occurrencesMatching(app.db, '?')).toEqual([])
  })
})
