import type { IntakePiece } from '@fullhouse/contracts/intake'
import { expect, it } from 'vitest'
import { askedPlaces } from './readings.ts'

const sure = (value: string) => ({ value, confidence: 0.9, corrected: false })
const maybe = (value: string) => ({ value, confidence: 0.5, corrected: false })
const unseen = { value: null, confidence: 0, corrected: false }
const piece = (seen: Partial<Pick<IntakePiece, 'section' | 'row' | 'seat' | 'gate'>>) =>
  ({ section: sure('Stalls'), row: unseen, seat: unseen, gate: unseen, ...seen }) as IntakePiece

it('asks what was read unsurely, a door too', () => {
  expect(askedPlaces(piece({ row: maybe('F'), gate: maybe('N') }))).toEqual(['row', 'gate'])
})

it('takes it that a place in a known block has no row or seat', () => {
  expect(askedPlaces(piece({}))).toEqual([])
})

it('asks for block, row and seat where nothing was seen', () => {
  expect(askedPlaces(piece({ section: unseen }))).toEqual(['section', 'row', 'seat'])
})

it('asks nothing again that the person has said', () => {
  const said = { value: null, confidence: 0.5, corrected: true }
  expect(askedPlaces(piece({ seat: said, section: { value: 'Stalls', confidence: 0, corrected: true } }))).toEqual([])
})
