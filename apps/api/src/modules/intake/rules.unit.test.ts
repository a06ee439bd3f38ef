import { describe, expect, it } from 'vitest'
import type { PieceFacts, Reading } from './piece-fields.ts'
import { type Answered, questionsOf } from './rules.ts'

const said = <T>(value: T | null, confidence = 0.95, corrected = false): Reading<T> => ({
  value,
  confidence,
  corrected,
})
type Piece = Answered['pieces'][number]
const piece = (given: Partial<PieceFacts & Pick<Piece, 'state'>> = {}): Piece => ({
  state: 'found',
  section: said('Stalls'),
  row: said('F'),
  seat: said('12'),
  gate: said<string>(null, 0),
  faceValue: said({ amount: 52_000, currency: 'SEK' }),
  ...given,
})
const answered: Answered = {
  delivery: 'as_is',
  files: [{ state: 'read' }],
  pieces: [piece()],
  hasOccurrence: true,
  printedStartsAt: null,
  printedEvent: null,
  dateConfirmed: false,
  app: null,
}
const ask = (given: Partial<Answered>) => questionsOf({ ...answered, ...given })

it('asks nothing when all is read surely', () => {
  expect(ask({})).toEqual([])
})

describe('what was brought', () => {
  it.each<[string, Partial<Answered>, string[]]>([
    ['no file', { files: [], pieces: [] }, ['files']],
    ['only refused files', { files: [{ state: 'refused' }], pieces: [] }, ['files']],
    ['every ticket left out', { pieces: [piece({ state: 'left_out' })] }, ['files']],
    ['a file still being read', { files: [{ state: 'reading' }], pieces: [] }, ['reading']],
    ['one read and one being read', { files: [{ state: 'read' }, { state: 'reading' }] }, ['reading']],
    ['no date', { hasOccurrence: false }, ['event']],
  ])('%s', (_, given, questions) => {
    expect(ask(given)).toEqual(questions)
  })
})

describe('the printed date and event', () => {
  it('is asked about while it is another and nobody has confirmed it', () => {
    expect(ask({ printedStartsAt: '2026-03-13T20:00' })).toEqual(['date'])
    expect(ask({ printedStartsAt: '2026-03-13T20:00', dateConfirmed: true })).toEqual([])
  })

  it('are one question: another event is asked about too', () => {
    expect(ask({ printedEvent: 'Hamlet' })).toEqual(['date'])
    expect(ask({ printedEvent: 'Hamlet', dateConfirmed: true })).toEqual([])
  })
})

describe('places and face values', () => {
  it.each<[string, Partial<PieceFacts>, string[]]>([
    ['a section nobody read', { section: said<string>(null, 0) }, ['seats']],
    ['a section read unsurely', { section: said('Stalls', 0.79) }, ['seats']],
    ['a seat read unsurely', { seat: said('12', 0.5) }, ['seats']],
    ['the same, looked at by its seller', { seat: said('12', 0.5, true) }, []],
    ['a standing place', { row: said<string>(null, 0), seat: said<string>(null, 0) }, []],
    ['an unsure gate, which is only help', { gate: said('N', 0.5) }, []],
    ['a section at the very limit', { section: said('Stalls', 0.8) }, []],
    ['no face value', { faceValue: said<{ amount: number; currency: string }>(null, 0) }, ['face_value']],
    ['a face value read unsurely', { faceValue: said({ amount: 1, currency: 'SEK' }, 0.7) }, ['face_value']],
    ['a face value declared', { faceValue: said({ amount: 1, currency: 'SEK' }, 0, true) }, []],
  ])('%s', (_, given, questions) => {
    expect(ask({ pieces: [piece(), piece(given)] })).toEqual(questions)
  })

  it('of tickets that are left out or made already are not asked', () => {
    const open = { section: said<string>(null, 0) }
    expect(
      ask({ pieces: [piece(), piece({ ...open, state: 'left_out' }), piece({ ...open, state: 'made' })] }),
    ).toEqual([])
  })
})

describe('a transfer', () => {
  const transfer = { delivery: 'transfer', app: 'Ticketmaster' } as const
  it.each<[string, Partial<Answered>, string[]]>([
    ['is complete with seats, app and proof', {}, []],
    ['needs seats', { pieces: [] }, ['seats']],
    ['needs its app', { app: null }, ['app']],
    ['needs a proof', { files: [] }, ['proof']],
    ['needs one that was not refused', { files: [{ state: 'refused' }] }, ['proof']],
    ['waits for its proof to be read', { files: [{ state: 'reading' }] }, ['reading']],
  ])('%s', (_, given, questions) => {
    expect(ask({ ...transfer, ...given })).toEqual(questions)
  })
})
