import type { Delivery, IntakeFile, IntakePiece, Question } from '@fullhouse/contracts/intake'
import { isUnsure, type PieceFacts } from './piece-fields.ts'

export interface Answered {
  delivery: Delivery
  files: readonly Pick<IntakeFile, 'state'>[]
  pieces: readonly (Pick<IntakePiece, 'state'> & PieceFacts)[]
  /** A date is chosen, and its event was not declined since. */
  hasOccurrence: boolean
  printedStartsAt: string | null
  printedEvent: string | null
  dateConfirmed: boolean
  app: string | null
}

/** What must still be answered before the tickets can be made, in the order in which people are asked. */
export function questionsOf(intake: Answered): Question[] {
  const kept = intake.pieces.filter((piece) => piece.state === 'found')
  const transfer = intake.delivery === 'transfer'
  const reading = intake.files.some((file) => file.state === 'reading')
  const asked: Record<Question, boolean> = {
    files: !transfer && !reading && kept.length === 0,
    reading,
    event: !intake.hasOccurrence,
    date: (intake.printedStartsAt !== null || intake.printedEvent !== null) && !intake.dateConfirmed,
    seats: (transfer && kept.length === 0) || kept.some(seatIsOpen),
    face_value: kept.some(({ faceValue }) => faceValue.value === null || isUnsure(faceValue)),
    app: transfer && intake.app === null,
    proof: transfer && !reading && !intake.files.some((file) => file.state === 'read'),
  }
  return (Object.keys(asked) as Question[]).filter((question) => asked[question])
}

const seatIsOpen = ({ section, row, seat }: PieceFacts) => section.value === null || [section, row, seat].some(isUnsure)
