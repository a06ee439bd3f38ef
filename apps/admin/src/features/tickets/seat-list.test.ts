import { describe, expect, it } from 'vitest'
import { parseSeats } from './seat-list.ts'

describe('seat ranges', () => {
  it.each([
    ['11-14, 16', ['11', '12', '13', '14', '16']],
    ['A1–A3; B7', ['A1', 'A2', 'A3', 'B7']],
    ['A1-3', ['A1', 'A2', 'A3']],
    ['08-11', ['08', '09', '10', '11']],
    [' 5 ,\n6,', ['5', '6']],
    ['Balcony 2', ['Balcony 2']],
  ])('reads %j', (text, seats) => {
    expect(parseSeats(text)).toEqual({ ok: true, seats })
  })

  it.each([
    ['', 'empty', ''],
    ['14-11', 'backwards', '14-11'],
    ['11-13, 12', 'duplicate', '12'],
    ['A1-B3', 'unreadable', 'A1-B3'],
    ['11-', 'unreadable', '11-'],
    ['1-201', 'tooMany', '1-201'],
    ['1-150, 200-300', 'tooMany', ''],
  ])('says what is wrong with %j', (text, problem, part) => {
    expect(parseSeats(text)).toMatchObject({ ok: false, problem, part })
  })
})
