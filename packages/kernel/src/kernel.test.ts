import { expect, it } from 'vitest'
import {
  allowedQuantities,
  decodeCursor,
  encodeCursor,
  formatInstant,
  instantToZoned,
  isTimeZone,
  zonedToInstant,
} from './index.ts'

it('offers only quantities the split rule allows', () => {
  expect(allowedQuantities('any', 3)).toEqual([1, 2, 3])
  expect(allowedQuantities('together', 3)).toEqual([3])
  expect(allowedQuantities('pairs', 5)).toEqual([2, 4, 5])
  expect(allowedQuantities('no_single', 4)).toEqual([1, 2, 4])
})

it('reads back its own cursors and refuses any other text', () => {
  expect(decodeCursor(encodeCursor(['2026-01-01T00:00:00Z', 'é', 7]), 3)).toEqual(['2026-01-01T00:00:00Z', 'é', 7])
  expect(decodeCursor('???', 2)).toBeUndefined()
  expect(decodeCursor(encodeCursor(['a']), 2)).toBeUndefined()
})

it('keeps wall-clock time across daylight saving', () => {
  expect(zonedToInstant('2026-07-01T20:00', 'Europe/Stockholm')).toBe('2026-07-01T18:00:00.000Z')
  expect(zonedToInstant('2026-12-01T20:00', 'Europe/Stockholm')).toBe('2026-12-01T19:00:00.000Z')
  expect(instantToZoned('2026-12-01T19:00:00Z', 'Europe/Stockholm')).toBe('2026-12-01T20:00')
  expect(isTimeZone('Europe/Nowhere')).toBe(false)
})

it('writes a time as people say it, in the zone of the event', () => {
  expect(formatInstant('2026-03-14T19:00:00Z', 'Europe/Stockholm')).toBe('Sat 14 March 2026, 20:00')
})
