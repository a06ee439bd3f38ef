import { MoneyInput } from '@fullhouse/contracts/shapes'
import { sure } from '@fullhouse/ticket-reader'
import { TicketFields } from '@fullhouse/ticket-reader/report'
import { z } from 'zod'
import type { PieceRow } from './own.ts'

const word = z.string().nullable().optional()
/** What a person put over what was read. A key that is there, even as null, is their word. */
export const Corrected = z.object({
  section: word,
  row: word,
  seat: word,
  gate: word,
  faceValue: MoneyInput.optional(),
})
export type Corrected = z.infer<typeof Corrected>
export type CorrectedField = keyof Corrected

export interface Reading<T> {
  value: T | null
  confidence: number
  corrected: boolean
}

/** What is known of one ticket: what was read, and a person's word where there is one. */
export interface PieceFacts {
  section: Reading<string>
  row: Reading<string>
  seat: Reading<string>
  gate: Reading<string>
  faceValue: Reading<{ amount: number; currency: string }>
}

export function factsOf(piece: Pick<PieceRow, 'fields' | 'corrected'>): PieceFacts {
  const read = TicketFields.parse(piece.fields)
  const said = Corrected.parse(piece.corrected)
  const of = <T>(field: { value: T; confidence: number } | undefined, word: T | null | undefined): Reading<T> => ({
    value: word === undefined ? (field?.value ?? null) : word,
    confidence: field?.confidence ?? 0,
    corrected: word !== undefined,
  })
  return {
    section: of(read.section, said.section),
    row: of(read.row, said.row),
    seat: of(read.seat, said.seat),
    gate: of(read.gate, said.gate),
    faceValue: of(read.faceValue, said.faceValue),
  }
}

/** Read with little certainty and not yet looked at by a person. */
export const isUnsure = ({ value, confidence, corrected }: Reading<unknown>): boolean =>
  value !== null && confidence < sure && !corrected

/** The face value as read, surely and untouched; anything else is the seller's word. */
export const faceValueSource = ({ confidence, corrected }: Reading<unknown>): 'read' | 'declared' =>
  confidence >= sure && !corrected ? 'read' : 'declared'
