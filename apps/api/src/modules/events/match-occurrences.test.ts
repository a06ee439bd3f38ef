import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { events } from '@fullhouse/contracts/events'
import { occurrencesLike } from './match-occurrences.ts'
import { inDays, proposalOf, proposeVenue, publishEvent } from './test-house.ts'

let app: TestApp
let nora: TestAccount
const dates: Record<string, string> = {}
const day = (days: number) => inDays(days).slice(0, 10)
beforeAll(async () => {
  app = await startTestApp()
  nora = await app.signUp('Nora Berg')
  const agent = await app.agent()
  const globen = (await proposeVenue(app, nora, 'Globen', 'Stockholm')).id
  const ullevi = (await proposeVenue(app, nora, 'Ullevi', 'Göteborg')).id
  const publish = async (title: string, venueId: string, days: number[]) => {
    const event = await publishEvent(app, nora, agent, { title, venueId, days })
    for (const [index, date] of event.occurrences.entries()) dates[`${title} ${days[index]}`] = date.id
  }
  await publish('AC/DC: Power Up', globen, [10, 12])
  await publish('Arctic Monkeys', globen, [11])
  await publish('Björk Orkestral', ullevi, [10])
  await publish('Power Station Open Day', ullevi, [20])
  await app.call(nora)(events.propose, {
    body: proposalOf({ title: 'AC/DC: Power Up Again', venueId: globen, days: [10] }),
  })
})
afterAll(() => app.stop())

const find = async (title: string | null, more: { venue?: string; day?: string } = {}) => {
  const found = await occurrencesLike(app.db, { title, venue: more.venue ?? null, day: more.day ?? null })
  const names = new Map(Object.entries(dates).map(([name, id]) => [id, name]))
  return found.map((match) => names.get(match.occurrenceId) ?? 'hidden')
}

describe('what is printed finds dates of events', () => {
  it('by their title, all of them, those of the printed day too', async () => {
    expect((await find('AC/DC: Power Up')).slice(0, 2).toSorted()).toEqual(['AC/DC: Power Up 10', 'AC/DC: Power Up 12'])
    expect(await find('AC/DC: Power Up', { day: day(12) })).toContain('AC/DC: Power Up 12')
  })

  it('though issuers print more, less, otherwise written, or with errors', async () => {
    const tour = await find('ACDC POWER UP TOUR 2026 – Live Nation presents', { day: day(12) })
    expect(tour.slice(0, 2)).toContain('AC/DC: Power Up 12')
    expect((await find('Bjork Orkestral'))[0]).toBe('Björk Orkestral 10')
    expect((await find('Artic Monkeys'))[0]).toBe('Arctic Monkeys 11')
    expect((await find('An evening with Björk and her Orkestral strings', { day: day(10) }))[0]).toBe(
      'Björk Orkestral 10',
    )
  })

  it('by place and day where no title was read', async () => {
    expect(await find(null, { venue: 'Ullevi, Göteborg', day: day(10) })).toEqual(['Björk Orkestral 10'])
    expect(await find(null, { venue: 'Ullevi' })).toEqual([])
    expect(await find(null, { day: day(10) })).toEqual([])
  })

  it('with how much the titles are alike', async () => {
    const [best] = await occurrencesLike(app.db, { title: 'Arctic Monkeys', venue: null, day: null })
    expect(best).toMatchObject({ likeness: 1 })
  })

  it('never of proposals, of nothing alike, of dates that are over', async () => {
    expect(await find('AC/DC: Power Up Again')).not.toContain('hidden')
    expect(await find('Kvartersloppis på Söder')).toEqual([])
    await app.moveClock(11 * 86_400)
    expect(await find('AC/DC: Power Up', { day: day(10) })).not.toContain('AC/DC: Power Up 10')
    expect(await find('Björk Orkestral')).toEqual([])
  })
})
