/** How many tickets the contract takes at once. */
export const mostAtOnce = 200

export type SeatProblem = 'unreadable' | 'backwards' | 'duplicate' | 'tooMany' | 'empty'

export type SeatList =
  | { ok: true; seats: string[] }
  /** `part` is the piece of text that is wrong; `seats` are those read before it. */
  | { ok: false; seats: string[]; problem: SeatProblem; part: string }

const range = /^(\D*?)(\d{1,6})\s*[-–—]\s*(\D*?)(\d{1,6})$/
const label = /^[^-–—]{1,20}$/

/** Reads "11-14, 16" or "A1–A4" as seat labels, in the order written; leading zeros are kept. */
export function parseSeats(text: string): SeatList {
  const seats: string[] = []
  const wrong = (problem: SeatProblem, part = ''): SeatList => ({ ok: false, seats, problem, part })
  const parts = text
    .split(/[,;\n]+/)
    .map((part) => part.trim())
    .filter(Boolean)
  for (const part of parts) {
    const read = labelsOf(part)
    if (typeof read === 'string') return wrong(read, part)
    for (const seat of read) {
      if (seats.includes(seat)) return wrong('duplicate', seat)
      if (seats.length === mostAtOnce) return wrong('tooMany')
      seats.push(seat)
    }
  }
  return seats.length > 0 ? { ok: true, seats } : wrong('empty')
}

function labelsOf(part: string): string[] | SeatProblem {
  const [, prefix = '', first, otherPrefix = '', last] = range.exec(part) ?? []
  if (first === undefined || last === undefined) return label.test(part) ? [part] : 'unreadable'
  if (otherPrefix && otherPrefix !== prefix) return 'unreadable'
  const from = Number(first)
  const to = Number(last)
  if (to < from) return 'backwards'
  if (to - from >= mostAtOnce) return 'tooMany'
  const width = first.startsWith('0') ? first.length : 1
  return Array.from({ length: to - from + 1 }, (_, step) => prefix + String(from + step).padStart(width, '0'))
}
