import { describe, expect, it } from 'vitest'
import type { PageText } from '../layout/page-text.ts'
import type { Area } from './area.ts'
import { splitPage } from './split-page.ts'

type Word = [text: string, x: number, y: number]
const sheet = (words: Word[]): PageText => ({
  width: 600,
  height: 800,
  items: words.map(([text, x, y]) => ({ text, x, y, width: text.length * 6, height: 10 })),
})
const code = (x: number, y: number): Area => ({ x, y, width: 80, height: 80 })
const spans = (areas: Area[], axis: 'x' | 'y') =>
  areas.map(({ x, y, width, height }) => (axis === 'y' ? [y, y + height] : [x, x + width]))

describe('a page of several tickets is cut', () => {
  it('not at all for one code', () => {
    expect(splitPage(sheet([]), [code(10, 10)])).toEqual([{ x: 0, y: 0, width: 600, height: 800 }])
  })

  it('in the widest gap between the words of two tickets', () => {
    const page = sheet([
      ['Evening show', 20, 100],
      ['Row A Seat 1', 20, 230],
      ['Evening show', 20, 500],
    ])
    const [first, second] = spans(splitPage(page, [code(400, 120), code(400, 520)]), 'y')
    expect(first).toEqual([0, 370])
    expect(second).toEqual([370, 800])
  })

  it('behind the words each ticket repeats under its code, however wide the gap before them', () => {
    const ticket = (y: number): Word[] => [
      ['Doors open an hour before', 20, y],
      ['Not refundable', 20, y + 220],
    ]
    const page = sheet([...ticket(40), ...ticket(300), ...ticket(560)])
    const areas = splitPage(page, [code(400, 50), code(400, 310), code(400, 570)])
    for (const [index, { y, height }] of areas.entries()) {
      const own = page.items.filter((item) => item.y >= y && item.y < y + height).map(({ text }) => text)
      expect([index, own]).toEqual([index, ['Doors open an hour before', 'Not refundable']])
    }
  })

  it('into columns where the tickets stand side by side', () => {
    const areas = splitPage(
      sheet([
        ['Left', 20, 200],
        ['Right', 400, 200],
      ]),
      [code(20, 20), code(400, 20)],
    )
    expect(spans(areas, 'y')).toEqual([
      [0, 800],
      [0, 800],
    ])
    expect(areas[0]!.width).toBe(areas[1]!.x)
  })

  it('into a grid, in the order the codes were given', () => {
    const codes = [code(20, 20), code(400, 20), code(20, 500), code(400, 500)]
    const areas = splitPage(sheet([]), codes)
    for (const [index, { x, y, width, height }] of areas.entries()) {
      const inside = codes.filter((one) => one.x >= x && one.x < x + width && one.y >= y && one.y < y + height)
      expect(inside).toEqual([codes[index]])
    }
  })

  it('not where codes lie over each other', () => {
    const whole = { x: 0, y: 0, width: 600, height: 800 }
    expect(splitPage(sheet([]), [code(20, 20), code(60, 60)])).toEqual([whole, whole])
  })
})
