const most = 20

/** "11, 12" or "11–14" or "A1 A2" as single seats; `null` where it is not a list of seats. */
export function seatNumbers(text: string): string[] | null {
  const seats: string[] = []
  for (const part of text
    .replaceAll(/\s*[-–—]\s*/g, '–')
    .split(/[,;\s]+/)
    .filter(Boolean)) {
    const [, first, last] = /^(\d+)–(\d+)$/.exec(part) ?? []
    if (first === undefined || last === undefined) {
      if (part.includes('–') || part.length > 20) return null
      seats.push(part)
      continue
    }
    const [from, to] = [Number(first), Number(last)]
    if (to < from || to - from >= most) return null
    for (let seat = from; seat <= to; seat++) seats.push(String(seat))
  }
  return seats.length === 0 || seats.length > most || new Set(seats).size < seats.length ? null : seats
}
