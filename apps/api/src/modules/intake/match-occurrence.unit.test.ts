import type { OccurrenceInfo } from '#modules/events'
import { describe, expect, it } from 'vitest'
import { certainMatch, judge, type Match } from './match-occurrence.ts'

const info = {
  venueName: 'Kungsgatan Theatre',
  city: 'Malmö',
  startsAt: new Date('2026-03-13T19:00:00Z'),
  timeZone: 'Europe/Stockholm',
} as OccurrenceInfo
const printed = { event: 'The Cherry Orchard', venue: 'Kungsgatan Theatre, Malmo', startsAt: '2026-03-13T20:00' }

describe('how surely a date is meant', () => {
  it('is complete when all that is printed agrees', () => {
    const all = ['title', 'date', 'time', 'venue', 'city']
    expect(judge(printed, info, 1)).toEqual({ confidence: 1, because: all })
    expect(judge({ ...printed, venue: null }, info, 1)).toEqual({ confidence: 1, because: ['title', 'date', 'time'] })
  })

  it.each([
    ['another day', { startsAt: '2026-03-14T20:00' }, 1],
    ['another hour', { startsAt: '2026-03-13T14:00' }, 1],
    ['another venue', { venue: 'Globen, Stockholm' }, 1],
    ['another title', {}, 0.4],
    ['no date', { startsAt: null }, 1],
    ['no title', { event: null }, 0],
  ])('is not certain with %s', (_, given, likeness) => {
    expect(judge({ ...printed, ...given }, info, likeness).confidence).toBeLessThan(0.9)
  })
})

describe('what is chosen without asking', () => {
  const match = (confidence: number, because: Match['because'] = ['title', 'date']): Match => ({
    info,
    confidence,
    because,
  })
  it('is sure, clearly ahead, and of the printed day', () => {
    expect(certainMatch([match(0.95), match(0.8)])?.confidence).toBe(0.95)
    expect(certainMatch([match(0.9)])?.confidence).toBe(0.9)
  })

  it.each([
    ['nothing found', []],
    ['not sure enough', [match(0.89)]],
    ['two much alike', [match(0.95), match(0.9)]],
    ['the day does not agree', [match(0.95, ['title', 'venue'])]],
  ])('is nothing with %s', (_, matches) => {
    expect(certainMatch(matches)).toBeNull()
  })
})
