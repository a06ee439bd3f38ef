import { describe, expect, it } from 'vitest'
import { ProblemError } from '#platform/problem'
import { type GivenTimes, readTimes } from './read-times.ts'

const now = new Date('2026-01-01T12:00:00Z')
const stockholm = 'Europe/Stockholm'
const read = (...dates: GivenTimes[]) => readTimes(dates, stockholm, now)
const refusal = (...dates: GivenTimes[]) => {
  try {
    read(...dates)
    return 'kept'
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return error.more.fields?.[0] ?? { code: error.problem.code, ...error.more.facts }
  }
}
const date = (startsAt: string, endsAt: string, doorsAt?: string) => ({ startsAt, endsAt, doorsAt })

describe('a date as the clock on the venue’s wall shows it', () => {
  it('becomes the instant it means, in winter and in summer', () => {
    const [winter, summer] = read(
      date('2026-02-13T20:00', '2026-02-13T23:30', '2026-02-13T18:30'),
      date('2026-07-13T20:00', '2026-07-14T01:00'),
    )
    expect(winter).toEqual({
      startsAt: new Date('2026-02-13T19:00:00Z'),
      endsAt: new Date('2026-02-13T22:30:00Z'),
      doorsAt: new Date('2026-02-13T17:30:00Z'),
    })
    expect(summer).toMatchObject({ startsAt: new Date('2026-07-13T18:00:00Z'), doorsAt: null })
  })

  it('is refused in words when the clock skips it', () => {
    expect(refusal(date('2026-03-29T02:30', '2026-03-29T05:00'))).toEqual({
      path: 'body.occurrences.0.startsAt',
      message: 'In Europe/Stockholm the clocks go forward that day and skip this time; enter one before or after',
    })
  })

  it('means the first of two when the clock shows it twice', () => {
    expect(read(date('2026-10-25T02:30', '2026-10-25T05:00'))[0]?.startsAt).toEqual(new Date('2026-10-25T00:30:00Z'))
  })

  it('is refused when the calendar has no such day', () => {
    expect(refusal(date('2026-05-01T20:00', '2026-06-31T20:00'))).toMatchObject({
      path: 'body.occurrences.0.endsAt',
      message: 'The calendar has no such date',
    })
  })

  it.each([
    ['occurrence_in_past', date('2026-01-01T13:00', '2026-01-01T15:00')],
    ['ends_before_start', date('2026-03-01T20:00', '2026-03-01T20:00')],
    ['doors_after_start', date('2026-03-01T20:00', '2026-03-01T22:00', '2026-03-01T20:01')],
  ])('is refused: %s', (code, given) => {
    const fine = date('2026-02-01T20:00', '2026-02-01T22:00')
    expect(refusal(fine, given)).toEqual({ code: `events.${code}`, index: 1 })
  })

  it('is refused when entered twice, or when it never ends', () => {
    const twice = date('2026-03-01T20:00', '2026-03-01T22:00')
    expect(refusal(twice, { ...twice, endsAt: '2026-03-01T23:00' })).toEqual({
      code: 'events.duplicate_occurrence',
      index: 1,
    })
    expect(refusal(date('2026-03-01T20:00', '2026-05-01T20:00'))).toMatchObject({ path: 'body.occurrences.0.endsAt' })
  })
})
