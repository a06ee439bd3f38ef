import type { Tone } from '@fullhouse/ui'
import type { Verdict } from './scanner.ts'

/** Colour helps the word, at an arm's length. */
export const verdictTones: Record<Verdict, Extract<Tone, 'ok' | 'amber' | 'curtain'>> = {
  accepted: 'ok',
  valid: 'ok',
  wrong_occurrence: 'amber',
  already_used: 'curtain',
  used: 'curtain',
  revoked: 'curtain',
  unknown: 'curtain',
}
