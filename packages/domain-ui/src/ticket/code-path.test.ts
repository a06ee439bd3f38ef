import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { drawCode, quietZone } from './code-path.ts'

/** Modules painted by the path, as a grid of 0 and 1. */
function paint(path: string, size: number): number[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = 0; at < Number(width); at++) {
      const row = grid[Number(y)]
      if (row) row[Number(x) + at] = 1
    }
  }
  return grid
}

it('paints every dark module of the code and no other', () => {
  const payload = 'fullhouse:demo:4182'
  const { size, path } = drawCode(payload)
  const bare = encode(payload, { ecc: 'M', border: 0 })
  const painted = paint(path, size)
    .slice(quietZone, -quietZone)
    .map((row) => row.slice(quietZone, -quietZone))
  expect(painted).toEqual(bare.data.map((row) => row.map(Number)))
})

it('keeps four light modules around it', () => {
  const { size, path } = drawCode('fullhouse')
  const grid = paint(path, size)
  const rim = grid.flatMap((row, y) => row.filter((_, x) => Math.min(x, y, size - 1 - x, size - 1 - y) < quietZone))
  expect(quietZone).toBe(4)
  expect(rim.every((module) => module === 0)).toBe(true)
  expect(grid[quietZone]?.slice(quietZone, quietZone + 7)).toEqual([1, 1, 1, 1, 1, 1, 1])
})
