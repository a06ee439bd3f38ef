import type { Choice } from './choose-best.ts'
import type { DateMention } from './find-dates.ts'
import { findDates, isoOf, weekdayOf } from './find-dates.ts'
import type { TimeMention } from './find-times.ts'
import { findTimes } from './find-times.ts'
import { fold } from './fold.ts'
import { findLabels } from './labels.ts'
import type { Meaning } from './labels.ts'
import type { Part } from './parse-cell.ts'
import { tokenize } from './phrase-index.ts'
import type { Page } from './read-page.ts'

type Role = 'start' | 'time' | 'date' | 'doors' | 'end' | 'bought' | 'none'

interface Said<T> {
  at: T
  role: Role
  part: Part
}

const roleOf = (meanings: readonly Meaning[]): Role => {
  for (const role of ['bought', 'end', 'doors', 'start', 'time', 'date'] as const)
    if (meanings.includes(role)) return role
  const foreign = meanings.some(
    (meaning) => meaning === 'other' || meaning === 'order' || meaning === 'fee' || meaning === 'total',
  )
  return foreign ? 'bought' : 'none'
}

/** Words beside a time within one run of text: before it, or behind it when the times come first. */
const roleInText = (
  text: string,
  start: number,
  end: number,
  mentions: readonly { start: number; end: number }[],
): Role => {
  const tokens = tokenize(fold(text))
  const roles = findLabels(tokens).flatMap((hit) => {
    const role = roleOf(hit.meanings)
    const from = tokens[hit.from]?.start ?? 0
    return role === 'none' || role === 'date' || role === 'time'
      ? []
      : [{ role, from, to: tokens[hit.to - 1]?.end ?? 0 }]
  })
  const last = roles.at(-1)
  if (!last) return 'none'
  const wordsFirst = mentions.some((mention) => mention.start >= last.to)
  const clear = (from: number, to: number) => !mentions.some((mention) => mention.start >= from && mention.end <= to)
  const found = wordsFirst
    ? roles.findLast((role) => role.to <= start && clear(role.to, start))
    : roles.find((role) => role.from >= end && clear(end, role.from))
  return found?.role ?? 'none'
}

const gather = (page: Page) => {
  const dates: Said<DateMention>[] = []
  const times: Said<TimeMention>[] = []
  for (const part of page.parts) {
    if (part.text.length > 160 || !/\d/.test(part.text)) continue
    const label = page.claimed.get(part)
    const outer = roleOf(label?.label.meanings ?? part.meanings)
    const foundDates = findDates(part.text, page.country.order)
    const foundTimes = findTimes(part.text).filter(({ start, end }) =>
      foundDates.every((date) => end <= date.start || start >= date.end),
    )
    for (const at of foundDates) {
      const inner = roleInText(part.text, at.start, at.end, foundDates)
      const role = outer === 'none' && (inner === 'bought' || inner === 'end') ? inner : outer
      dates.push({ at, role, part })
    }
    for (const at of foundTimes) {
      const alone = foundDates.length > 0 || at.end - at.start === part.text.length
      if (at.dotted && outer === 'none' && !alone) continue
      const inner = roleInText(part.text, at.start, at.end, foundTimes)
      const own = outer === 'none' || outer === 'date' || (outer === 'time' && inner !== 'none') ? inner : outer
      times.push({ at, role: at.closing ? 'end' : own === 'none' && outer === 'date' ? 'date' : own, part })
    }
  }
  return { dates, times }
}

/** A year for "Sat 21 March": one the page names elsewhere in which the weekday is right. */
const withYear = (said: Said<DateMention>, page: Page): Said<DateMention>[] => {
  const { yearless } = said.at
  if (!yearless) return [said]
  const named = page.parts.flatMap((part) => part.text.slice(0, 200).match(/(?<!\d)20[1-4]\d(?!\d)/g) ?? [])
  const years = [...new Set(named.map(Number))].filter((year) => {
    const iso = isoOf(year, yearless.month, yearless.day)
    return !yearless.weekdays || yearless.weekdays.has(weekdayOf(iso))
  })
  const [year] = years
  if (year === undefined || years.length > 1) return []
  const confidence = yearless.weekdays ? 0.7 : 0.45
  return [{ ...said, at: { ...said.at, date: isoOf(year, yearless.month, yearless.day), confidence } }]
}

const scoreOf = ({ at, role, part }: Said<DateMention>, times: readonly Said<TimeMention>[]) =>
  (role === 'date' || role === 'start' ? 2 : role === 'doors' || role === 'time' ? 1 : 0) +
  (at.weekday === 'agrees' ? 1 : 0) +
  (times.some((time) => time.part === part && time.role !== 'bought') ? 1.5 : 0) +
  Math.min(1.5, part.height / 16) +
  at.confidence

const chooseDate = (dates: Said<DateMention>[], times: Said<TimeMention>[]) => {
  const ranked = dates
    .filter(({ role, at }) => role !== 'bought' && role !== 'end' && at.date !== undefined)
    .map((said) => ({ said, score: scoreOf(said, times) }))
    .toSorted((a, b) => b.score - a.score)
  const [best] = ranked
  if (!best) return undefined
  const other = ranked.find(({ said }) => said.at.date !== best.said.at.date)
  const same = ranked.filter(({ said }) => said.at.date === best.said.at.date)
  const own = Math.max(...same.map(({ said }) => said.at.confidence))
  const confidence = !other ? own : best.score - other.score < 0.7 ? Math.min(own, 0.45) : own * 0.92
  return { said: best.said, confidence }
}

const away = (a: Part, b: Part) => Math.abs(a.y - b.y) + 0.3 * Math.abs(a.x - b.x)

const chooseTime = (date: Said<DateMention>, times: Said<TimeMention>[]): Choice | undefined => {
  const pick = (found: Said<TimeMention>[], sure: number, torn: number): Choice | undefined => {
    const [first] = found.toSorted((a, b) => away(a.part, date.part) - away(b.part, date.part))
    if (!first) return undefined
    return { value: first.at.time, confidence: new Set(found.map(({ at }) => at.time)).size === 1 ? sure : torn }
  }
  const of = (...roles: Role[]) => times.filter(({ role }) => roles.includes(role))
  const here = of('none', 'date', 'time').filter(({ part }) => part === date.part)
  const doors = new Set(of('doors').map(({ at }) => at.time))
  const started = pick(of('start'), 0.95, 0.45)
  if (started) return started
  const beside = pick(here, 0.95, 0.6)
  if (beside) return doors.has(beside.value) ? { ...beside, confidence: 0.4 } : beside
  const labelled = pick(of('time', 'date'), 0.94, 0.45)
  if (labelled) return labelled
  const loose = of('none').filter(({ at }) => !doors.has(at.time))
  const near = loose.filter(({ part }) => away(part, date.part) < 8 * date.part.height)
  return pick(near, 0.85, 0.5) ?? pick(loose, 0.7, 0.4) ?? pick(of('doors'), 0.3, 0.2)
}

const offsetOf = (text: string, at: TimeMention) =>
  /^(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)/.exec(text.slice(at.end))?.[1] ?? ''

/** When it starts: only where both the day and the hour are printed. */
export const chooseStart = (page: Page): Choice | undefined => {
  const { dates, times } = gather(page)
  const date = chooseDate(
    dates.flatMap((said) => withYear(said, page)),
    times,
  )
  if (!date) return undefined
  const useful = times.filter(({ role }) => role !== 'bought' && role !== 'end')
  const time = chooseTime(date.said, useful)
  if (!time) return undefined
  const confidence = Math.round(Math.min(date.confidence, time.confidence) * 100) / 100
  const source = useful.find(({ part, at }) => part === date.said.part && at.time === time.value)
  const offset = source ? offsetOf(source.part.text, source.at) : ''
  return { value: `${date.said.at.date}T${time.value}${offset}`, confidence }
}
