import type { FoundCode } from './scan-once.ts'

/** Top to bottom; codes side by side, the middle of one within the height of the other, left to right. */
export function inReadingOrder(codes: FoundCode[]): FoundCode[] {
  const rows: FoundCode[][] = []
  for (const code of codes.toSorted((one, other) => one.box.y - other.box.y)) {
    const middle = code.box.y + code.box.height / 2
    const row = rows.find(([first]) => first && middle <= first.box.y + first.box.height)
    if (row) row.push(code)
    else rows.push([code])
  }
  return rows.flatMap((row) => row.toSorted((one, other) => one.box.x - other.box.x))
}
