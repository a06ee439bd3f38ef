import type { FileReport, Reason } from './report.ts'

/** Thrown anywhere in the reader to end it with words for the person who sent the file. */
export class Refusal extends Error {
  readonly reason: Reason
  readonly known: Partial<FileReport>

  /** `known`: what was already read when it ended, shown with the reason. */
  constructor(reason: Reason, known: Partial<FileReport> = {}) {
    super(reason)
    this.name = 'Refusal'
    this.reason = reason
    this.known = known
  }
}
