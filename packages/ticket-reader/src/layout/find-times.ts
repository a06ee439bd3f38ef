import { fold } from './fold.ts'

export interface TimeMention {
  start: number
  end: number
  /** `20:00` */
  time: string
  /** Written as `19.30`: a time only where something else says so. */
  dotted: boolean
  /** Second half of `19:30–22:00`. */
  closing: boolean
}

const clock =
  /(?<![\d:.,/+]|\d{4}-|-\d\d-|(?<!\d)\p{L})(\d{1,2})(?:([:h.u])(\d\d)(?::\d\d)?)?(?:\s?(a\.?m|p\.?m)\b\.?|\s?(uhr|uur|h|hrs|u)(?![\p{L}\d]))?(?![\d:]|[.,]\d)/gu
const closingClock = /^\s?(?:-|–|to|bis|till|til|tot|al|a|do)\s?(\d{1,2})[:h.](\d\d)(?!\d)(?:\s?(a\.?m|p\.?m)\b\.?)?/
const openingHour = /(?<![\d/.:-])(\d{1,2})[-–]$/
const wordBefore =
  /(?:^|[\s,(])(?:kl|klo|klockan|klokken|um|at|om|alle|ore|hora|h|godz|godzina|a las|v|ab|from|uhrzeit|o)\.?:?\s?$/

const two = (number: number) => String(number).padStart(2, '0')

const hourOf = (hour: number, half: string | undefined) => {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half.startsWith('p') ? 12 : 0)
}

/** All clock times in a text; bare numbers count only with "kl", "Uhr", "PM" and the like. */
export const findTimes = (raw: string): TimeMention[] => {
  const text = fold(raw.slice(0, 400))
  const found: TimeMention[] = []
  for (const match of text.matchAll(clock)) {
    const [whole, digits = '', mark, minutes, half, unit] = match
    if (found.some((mention) => match.index < mention.end)) continue
    const announced = wordBefore.test(text.slice(Math.max(0, match.index - 12), match.index))
    if (minutes === undefined && half === undefined && unit === undefined && !announced) continue
    const end = match.index + whole.length
    const closing = closingClock.exec(text.slice(end, end + 16))
    // "8 - 10:30 PM": the half named behind the range holds for both.
    const hour = hourOf(Number(digits), half ?? (mark === ':' ? closing?.[3] : undefined))
    if (hour === undefined || hour > 23 || Number(minutes ?? 0) > 59) continue
    // "7-10 PM": the half named behind holds for both.
    const opening = half === undefined ? null : openingHour.exec(text.slice(Math.max(0, match.index - 4), match.index))
    const openingAt = opening ? hourOf(Number(opening[1]), half) : undefined
    if (opening && openingAt !== undefined) {
      const start = match.index - opening[0].length
      found.push({ start, end: match.index, time: `${two(openingAt)}:00`, dotted: false, closing: false })
      found.push({ start: match.index, end, time: `${two(hour)}:${minutes ?? '00'}`, dotted: false, closing: true })
      continue
    }
    const dotted = mark === '.' && half === undefined && unit === undefined && !announced
    found.push({ start: match.index, end, time: `${two(hour)}:${minutes ?? '00'}`, dotted, closing: false })
    const lastHour = closing ? hourOf(Number(closing[1]), closing[3]) : undefined
    if (closing && lastHour !== undefined && lastHour < 24) {
      const time = `${two(lastHour)}:${closing[2] ?? '00'}`
      found.push({ start: end, end: end + closing[0].length, time, dotted: false, closing: true })
    }
  }
  return found
}
