import { getOccurrences, occurrenceLine, type OccurrenceInfo, occurrencesLike } from '#modules/events'
import type { Db } from '#platform/db'
import type { Candidate, Printed } from '@fullhouse/contracts/intake'
import { localTime, readPrinted, sameTime } from './compare-dates.ts'

const mostCandidates = 5
/** Below this it is no candidate. */
const leastConfidence = 0.35
/** From here on, and so far ahead of the next, a date is chosen without asking. */
const certain = 0.9
const clearlyAhead = 0.1

const weights = { title: 0.4, date: 0.25, time: 0.15, venue: 0.15, city: 0.05 } as const

export interface Match {
  info: OccurrenceInfo
  confidence: number
  because: Candidate['because']
}

/** Dates of the catalogue that what is printed may mean, surest first. */
export async function matchOccurrences(db: Db, printed: Printed): Promise<Match[]> {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(printed.startsAt ?? '')?.[0] ?? null
  const found = await occurrencesLike(db, { title: printed.event, venue: printed.venue, day })
  const infos = await getOccurrences(
    db,
    found.map((match) => match.occurrenceId),
  )
  return found
    .flatMap(({ occurrenceId, likeness }) => {
      const info = infos.get(occurrenceId)
      return info ? [{ info, ...judge(printed, info, likeness) }] : []
    })
    .filter((match) => match.confidence >= leastConfidence)
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, mostCandidates)
}

/** How surely this date is meant: what agrees of all that is printed, a title weighing most. */
export function judge(printed: Printed, info: OccurrenceInfo, likeness: number): Omit<Match, 'info'> {
  const at = printed.startsAt === null ? null : readPrinted(printed.startsAt, info.timeZone)
  const starts = localTime(info.startsAt, info.timeZone)
  const agrees = {
    title: printed.event === null ? null : likeness,
    date: at && Number(at.day === starts.day),
    time: at && at.minutes !== null ? Number(sameTime(at, starts)) : null,
    venue: printed.venue === null ? null : shareOf(info.venueName, printed.venue),
    city: printed.venue !== null && shareOf(info.city, printed.venue) === 1 ? 1 : null,
  }
  let sum = 0
  let weight = 0
  for (const key of Object.keys(weights) as (keyof typeof weights)[]) {
    const value = agrees[key]
    if (value === null) continue
    sum += value * weights[key]
    weight += weights[key]
  }
  // Without a title or a date nothing is certain, however well the rest agrees.
  const ceiling = agrees.title === null || agrees.date === null ? 0.7 : 1
  const because = (Object.keys(weights) as (keyof typeof weights)[]).filter((key) => (agrees[key] ?? 0) >= 0.6)
  return { confidence: Math.round(Math.min(ceiling, weight === 0 ? 0 : sum / weight) * 1_000) / 1_000, because }
}

/** The date nobody need be asked about, if there is one: sure, clearly ahead, and printed so. */
export function certainMatch(matches: readonly Match[]): Match | null {
  const [first, second] = matches
  if (!first || first.confidence < certain || !first.because.includes('date')) return null
  return first.confidence - (second?.confidence ?? 0) >= clearlyAhead ? first : null
}

export const presentCandidate = ({ info, confidence, because }: Match): Candidate => ({
  occurrence: occurrenceLine(info),
  confidence,
  because,
})

const words = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** The share of a name's words that are printed. */
function shareOf(name: string, printed: string): number {
  const wanted = words(name)
  const there = new Set(words(printed))
  return wanted.length === 0 ? 0 : wanted.filter((one) => there.has(one)).length / wanted.length
}
