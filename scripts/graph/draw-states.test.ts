import { expect, it } from 'vitest'
import { drawStates } from './draw-states.mjs'

it('draws a row for each state, also for those that are an end', () => {
  const drawing = drawStates({ Door: { open: ['shut'], shut: [] } })
  expect(drawing.split('\n')).toEqual([
    '| Door   | may become |',
    '| ------ | ---------- |',
    '| `open` | `shut`     |',
    '| `shut` |            |',
  ])
})
