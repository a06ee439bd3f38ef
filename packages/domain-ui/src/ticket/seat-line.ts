import type { SeatPlace } from '../shapes.ts'

/** The few words of a seat line, so that other languages can order them their way. */
export interface SeatWords {
  row: (row: string) => string
  seats: (list: string, count: number) => string
  places: (count: number) => string
}

export const englishSeatWords: SeatWords = {
  row: (row) => `row ${row}`,
  seats: (list, count) => `${count === 1 ? 'seat' : 'seats'} ${list}`,
  places: (count) => `${count} ${count === 1 ? 'place' : 'places'}`,
}

const order = new Intl.Collator('en', { numeric: true })

/** "11–12", "A1–A3, A7": neighbouring numbers of the same prefix joined. */
export function seatRanges(labels: readonly string[]): string {
  const sorted = [...new Set(labels)].toSorted(order.compare)
  const runs: { first: string; last: string; prefix: string; number: number }[] = []
  for (const label of sorted) {
    const [, prefix = '', digits] = /^(.*?)(\d+)$/.exec(label) ?? []
    const number = digits === undefined ? Number.NaN : Number(digits)
    const run = runs.at(-1)
    if (run && run.prefix === prefix && run.number + 1 === number) {
      run.last = label
      run.number = number
    } else runs.push({ first: label, last: label, prefix, number })
  }
  return runs.map((run) => (run.first === run.last ? run.first : `${run.first}–${run.last}`)).join(', ')
}

/** Where one or more seats are, in words: "Stalls, row F, seats 11–12". */
export function seatLine(seats: readonly SeatPlace[], words: SeatWords = englishSeatWords): string {
  const sections = Map.groupBy(seats, (seat) => seat.section)
  return [...sections]
    .map(([section, inSection]) => {
      const rows = Map.groupBy(inSection, (seat) => seat.row)
      const parts = [...rows]
        .toSorted(([a], [b]) => order.compare(a ?? '', b ?? ''))
        .map(([row, inRow]) => {
          const labels = inRow.flatMap((seat) => (seat.seat === null ? [] : [seat.seat]))
          const where = labels.length > 0 ? words.seats(seatRanges(labels), labels.length) : words.places(inRow.length)
          return row === null ? where : `${words.row(row)}, ${where}`
        })
      return `${section}, ${parts.join('; ')}`
    })
    .join('; ')
}
