import type { Conflict, Intake, IntakePiece } from '@fullhouse/contracts/intake'

/** Allowed transitions. An intake that is done opens again when a review finds for its seller. */
export const intakeTransitions: Readonly<Record<Intake['state'], readonly Intake['state'][]>> = {
  open: ['done', 'left'],
  done: ['open'],
  left: [],
}

export const pieceTransitions: Readonly<Record<IntakePiece['state'], readonly IntakePiece['state'][]>> = {
  found: ['left_out', 'made', 'in_review'],
  left_out: ['found'],
  made: [],
  in_review: ['found', 'left_out'],
}

export const conflictTransitions: Readonly<Record<Conflict['state'], readonly Conflict['state'][]>> = {
  open: ['holder_stands', 'claimant_right', 'both_stand'],
  holder_stands: [],
  claimant_right: [],
  both_stand: [],
}
