import type { Intake, IntakePiece } from '@fullhouse/contracts/intake'
import type { Money } from '@fullhouse/kernel'

/** From this confidence on a reading is shown as read; below, it is asked. The reader counts the same. */
const sure = 0.8

export const places = ['section', 'row', 'seat', 'gate'] as const
export type Place = (typeof places)[number]

/** What a person says about one ticket. */
export type PieceChange = Partial<Record<Place, string | null>> & { leftOut?: boolean; faceValue?: Money }

interface Read {
  value: unknown
  confidence: number
  corrected: boolean
}

/** Nobody is sure of it: neither the reader nor, by a correction, the person. */
export const isUnsure = ({ confidence, corrected }: Read): boolean => !corrected && confidence < sure

/**
 * Which places of a ticket are asked: what was read unsurely. Where not even a block was seen, row and seat are asked
 * with it; else they may be none.
 */
export function askedPlaces(piece: IntakePiece): Place[] {
  const blank = piece.section.value === null
  return places.filter((place) => {
    if (!isUnsure(piece[place])) return false
    return piece[place].value !== null || (blank && place !== 'gate')
  })
}

/** Whether the face value is asked. */
export const asksFaceValue = ({ faceValue }: IntakePiece): boolean => faceValue.value === null || isUnsure(faceValue)

/** Tickets that would be made as it stands. */
export const foundPieces = ({ pieces }: Intake): IntakePiece[] => pieces.filter((piece) => piece.state === 'found')

/** A ticket's place as other screens draw it. */
export const seatOf = (piece: IntakePiece) => ({
  section: piece.section.value ?? '–',
  row: piece.row.value,
  seat: piece.seat.value,
  gate: piece.gate.value,
})
