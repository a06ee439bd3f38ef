import type { Cell } from './cells.ts'
import type { Country } from './country.ts'
import { findDates } from './find-dates.ts'
import { findTimes } from './find-times.ts'
import { bareAmount, findMoney } from './find-money.ts'
import type { Meaning } from './labels.ts'
import type { Part } from './parse-cell.ts'
import { asOrder, asRow, asSeat, saysGeneralAdmission } from './shapes.ts'

type Side = 'right' | 'below' | 'above'

export interface Pair {
  label: Part
  /** The meanings of the label that this value can have. */
  meanings: Meaning[]
  value: Part
  text: string
  /** 0 beside its label; more for each line height between. */
  distance: number
}

const words = (text: string) => text.split(' ').length
const dated = (text: string, country: Country) => findDates(text, country.order).length > 0
const timed = (text: string) => findTimes(text).length > 0

export const fits = (meaning: Meaning, text: string, country: Country): boolean => {
  if (meaning === 'row') return asRow(text) !== undefined || saysGeneralAdmission(text)
  if (meaning === 'seat') return asSeat(text) !== undefined || saysGeneralAdmission(text)
  if (meaning === 'order') return asOrder(text) !== undefined
  if (meaning === 'date' || meaning === 'bought') return dated(text, country)
  if (meaning === 'time' || meaning === 'start' || meaning === 'doors' || meaning === 'end')
    return timed(text) || dated(text, country)
  const money = findMoney(text, country).length > 0
  if (meaning === 'price' || meaning === 'total' || meaning === 'fee')
    return money || bareAmount(text, 'EUR') !== undefined
  if (money || dated(text, country)) return false
  if (meaning === 'section' || meaning === 'gate')
    return text.length <= 40 && words(text) <= 6 && !timed(text) && !/^\d{5,}$/.test(text)
  if (meaning === 'event' || meaning === 'venue') return /\p{L}{2}/u.test(text) && text.length <= 120 && !timed(text)
  return true
}

const overlap = (a0: number, a1: number, b0: number, b1: number) => Math.min(a1, b1) - Math.max(a0, b0)

const gapTo = (label: Cell, cell: Cell, side: Side): number | undefined => {
  if (side === 'right') {
    const onLine = overlap(label.y, label.y + label.height, cell.y, cell.y + cell.height)
    if (onLine < 0.45 * Math.min(label.height, cell.height)) return undefined
    const gap = cell.x - label.x - label.width
    return gap >= -0.3 * label.height ? Math.max(0, gap) : undefined
  }
  const inColumn = overlap(label.x, label.x + label.width, cell.x, cell.x + cell.width)
  const near = Math.abs(label.x - cell.x) < 2 * label.height
  if (inColumn <= 0.2 * Math.min(label.width, cell.width) && !near) return undefined
  const gap = side === 'below' ? cell.y - label.y - label.height : label.y - cell.y - cell.height
  return gap >= -0.4 * label.height ? Math.max(0, gap) : undefined
}

/** How far the two stand from a shared edge or middle, in label heights. */
const misaligned = (label: Cell, cell: Cell) =>
  Math.min(
    Math.abs(label.x - cell.x),
    Math.abs(label.x + label.width - cell.x - cell.width),
    Math.abs(label.x + label.width / 2 - cell.x - cell.width / 2),
  ) / Math.max(1, label.height)

const reach = { right: 60, below: 4.5, above: 3 }

interface Candidate extends Pair {
  side: Side
  cost: number
}

const nearest = (label: Part, parts: readonly Part[], side: Side) => {
  let best: { part: Part; gap: number } | undefined
  for (const part of parts) {
    if (part === label) continue
    const gap = gapTo(label, part, side)
    if (gap !== undefined && (best === undefined || gap < best.gap)) best = { part, gap }
  }
  return best
}

const candidate = (
  label: Part,
  parts: readonly Part[],
  side: Side,
  country: Country,
  tallest: number,
): Candidate | undefined => {
  const found = nearest(label, parts, side)
  if (!found || found.part.meanings.length > 0 || found.part.text === '') return undefined
  const { part, gap } = found
  const meanings = label.meanings.filter((meaning) => fits(meaning, part.text, country))
  // Under a heading like "Season ticket holder" stands the event, not a name.
  const heading =
    label.meanings.every((meaning) => meaning === 'other') && part.height >= tallest && part.height > 1.3 * label.height
  if (heading) return undefined
  const distance = gap / Math.max(1, label.height, side === 'right' ? 0 : part.height * 0.7)
  if (meanings.length === 0 || distance > reach[side]) return undefined
  const bent = side === 'right' ? 0 : Math.min(3, 0.25 * misaligned(label, part))
  const cost =
    (side === 'right' ? distance * 0.06 : distance) +
    bent +
    (side === 'above' ? 0.6 : 0) +
    (label.colon && side !== 'right' ? 0.8 : 0)
  return { label, meanings, value: part, text: part.text, distance, side, cost }
}

/** "Block / Row / Seat" over "104 / 12 / 7": as many values as labels, in their order. */
const pairCompounds = (waiting: readonly Part[], parts: readonly Part[], country: Country): Pair[] =>
  [...Map.groupBy(waiting, (part) => part.source)].flatMap(([source, labels]) => {
    const first = labels[0]
    if (!first || labels.length < 2) return []
    const box = { ...first, x: source.x, width: source.width }
    for (const side of ['below', 'right', 'above'] as const) {
      const found = nearest(
        box,
        parts.filter((part) => !labels.includes(part)),
        side,
      )
      if (!found || found.part.meanings.length > 0 || found.gap > reach[side] * box.height) continue
      for (const separator of [/\s*[/|,;·•]\s*|\s+[-–]\s+/, /\s*[-–]\s*/, /\s+/]) {
        const values = found.part.text.split(separator)
        const pairs = labels.flatMap((label, nth) => {
          const text = values[nth] ?? ''
          const meanings = label.meanings.filter((meaning) => fits(meaning, text, country))
          return meanings.length > 0 ? [{ label, meanings, value: found.part, text, distance: 0 }] : []
        })
        if (values.length === labels.length && pairs.length === labels.length) return pairs
      }
    }
    return []
  })

/**
 * Gives labels that stand alone the values beside, below or above them: each value to one label,
 * the nearest first, and the way most labels of the page are set counting for all.
 */
export const pairLabels = (parts: readonly Part[], country: Country): Pair[] => {
  const waiting = parts.filter((part) => part.meanings.length > 0 && part.text === '').slice(0, 200)
  const together = pairCompounds(waiting, parts, country)
  const done = new Set(together.flatMap((pair) => [pair.label, pair.value]))
  const labels = waiting.filter((part) => !done.has(part))
  const tallest = Math.max(0, ...parts.filter((part) => /\p{L}{3}/u.test(part.text)).map((part) => part.height))
  const candidates = labels.flatMap((label) =>
    (['right', 'below', 'above'] as const).flatMap((side) => candidate(label, parts, side, country, tallest) ?? []),
  )
  const votes = { right: 0, below: 0, above: 0 }
  for (const { side, meanings } of candidates) if (!meanings.includes('other')) votes[side]++
  const leader = (['right', 'below', 'above'] as const).toSorted((a, b) => votes[b] - votes[a])[0]
  const cost = (each: Candidate) => each.cost - (each.side === leader && votes[each.side] > 1 ? 1.2 : 0)
  const usedLabels = new Set<Part>()
  const usedValues = new Set(together.map((pair) => pair.value))
  const pairs = [...together]
  for (const each of candidates.toSorted((a, b) => cost(a) - cost(b))) {
    if (usedLabels.has(each.label) || usedValues.has(each.value)) continue
    usedLabels.add(each.label)
    usedValues.add(each.value)
    pairs.push(each)
  }
  return pairs
}
