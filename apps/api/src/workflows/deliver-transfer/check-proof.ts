import { ReaderBusy, readSealed, type Reason } from '@fullhouse/ticket-reader'
import { refuse, refuseUnless } from '#platform/problem'
import { escrowProblems } from '@fullhouse/contracts/escrow'
import { platformProblems } from '@fullhouse/contracts/problem'

export interface Proof {
  content: Uint8Array
  mediaType: 'application/pdf' | 'image/png'
}

/** A proof is no ticket and need not be one; anything else the reader objects to stays out. */
const harmless = new Set<Reason | null>([null, 'no_barcode', 'boarding_pass', 'receipt'])

/**
 * Looks at a proof in the sealed reader; refuses what is no sound picture or PDF. A picture is kept as drawn anew,
 * without what its file said beside it: a phone writes down where it was.
 */
export async function checkProof(given: Uint8Array): Promise<Proof> {
  const { report, pictures } = await read(given)
  refuseUnless(harmless.has(report.reason), escrowProblems.proof_unreadable)
  if (report.format === 'pdf') return { content: given, mediaType: 'application/pdf' }
  const [picture] = pictures
  refuseUnless(picture, escrowProblems.proof_unreadable)
  return { content: picture, mediaType: 'image/png' }
}

async function read(given: Uint8Array) {
  try {
    return await readSealed(given, { pictures: false, redraw: true })
  } catch (error) {
    if (error instanceof ReaderBusy) refuse(platformProblems.busy)
    throw error
  }
}
