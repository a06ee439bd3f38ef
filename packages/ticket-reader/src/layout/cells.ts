import type { PageText, TextItem } from './page-text.ts'

/** A run of text read together: what stands on one line without a gap. */
export type Cell = TextItem

/** More text than a ticket has; the rest is terms. */
const most = { items: 5_000, cells: 1_200, characters: 400 }

/** "C O L D P L A Y" is one word; digits keep their gaps, they may be several numbers. */
const closeUp = (line: string) => {
  const words = line.trim().split(/\s{2,}/)
  const spaced = words.every((word) => /^\p{L}(?: \p{L}){0,40}$/u.test(word)) && /(?:\p{L} ){3}\p{L}/u.test(line)
  return spaced ? words.map((word) => word.replaceAll(' ', '')).join(' ') : line
}

const gaps = /[\t\n\r\v\f]+|\s{3,}/

/** Wide gaps typed with spaces, and line breaks, part an item into several. */
const split = (item: TextItem): TextItem[] => {
  const text = item.text.normalize('NFC').slice(0, most.characters)
  const lines = text.split(/[\n\r]+/).map(closeUp)
  const perCharacter = item.width / Math.max(1, ...lines.map((line) => line.length))
  return lines.flatMap((line, nth) => {
    const y = item.y + (nth * item.height) / lines.length
    const height = item.height / lines.length
    let from = 0
    return line.split(gaps).flatMap((part) => {
      const at = line.indexOf(part, from)
      from = at + part.length
      const words = part.replaceAll(/\s+/gu, ' ').trim()
      return words ? [{ text: words, x: item.x + at * perCharacter, y, width: part.length * perCharacter, height }] : []
    })
  })
}

const finite = (item: TextItem) => [item.x, item.y, item.width, item.height].every((number) => Number.isFinite(number))

const sameLine = (a: Cell, b: Cell) =>
  Math.abs(a.y + a.height - b.y - b.height) <= 0.3 * Math.max(a.height, b.height) &&
  Math.max(a.height, b.height) <= 1.3 * Math.min(a.height, b.height)

/** Items of one line and near each other, as one cell; top to bottom, left to right. */
export const toCells = (page: PageText): Cell[] => {
  const parts = page.items
    .slice(0, most.items)
    .filter((item) => finite(item) && item.width >= 0 && item.height >= 0)
    .flatMap(split)
    .slice(0, most.items)
    .toSorted((a, b) => a.y + a.height - b.y - b.height || a.x - b.x)
  const lines: Cell[][] = []
  for (const part of parts) {
    // Only the last few lines can be at this height: the parts come sorted by their lower edge.
    const line = lines.slice(-8).find((cells) => cells[0] && sameLine(cells[0], part))
    if (line) line.push(part)
    else lines.push([part])
  }
  const cells: Cell[] = []
  for (const line of lines) {
    let last: Cell | undefined
    for (const part of line.toSorted((a, b) => a.x - b.x)) {
      const gap = last ? part.x - (last.x + last.width) : Infinity
      const glued = gap < 0.12 * part.height
      if (last && gap < 0.62 * part.height && gap > -0.5 * part.height && last.text.length < most.characters) {
        last.text += (glued ? '' : ' ') + part.text
        last.width = part.x + part.width - last.x
        last.height = Math.max(last.height, part.height)
      } else {
        last = { ...part }
        cells.push(last)
      }
    }
  }
  return cells.toSorted((a, b) => a.y - b.y || a.x - b.x).slice(0, most.cells)
}
