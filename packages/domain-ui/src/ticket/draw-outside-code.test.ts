import { expect, it } from 'vitest'
import { drawOutsideCode } from './draw-outside-code.ts'

it.each(['aztec', 'pdf417', 'code128'] as const)(
  'draws %s with something in it and light space around it',
  (symbology) => {
    const drawing = drawOutsideCode('11005276058516887858', symbology)
    expect(drawing.width).toBeGreaterThan(10)
    expect(drawing.height).toBeGreaterThan(10)
    expect(drawing.strokes.length).toBeGreaterThan(0)
    expect(drawing.strokes.every((stroke) => stroke.d.startsWith('M'))).toBe(true)
    const leftmost = Math.min(
      ...drawing.strokes.flatMap(({ d }) => [...d.matchAll(/M([\d.]+) /g)].map((m) => Number(m[1]))),
    )
    expect(leftmost).toBeGreaterThan(1)
  },
)
