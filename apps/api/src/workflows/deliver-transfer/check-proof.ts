import { type Format, ReaderBusy, readSealed, type Reason } from '@fullhouse/ticket-reader'
import { refuse, refuseUnless } from '#platform/problem'
import { escrowProblems } from '@fullhouse/contracts/escrow'
import { platformProblems } from '@fullhouse/contracts/problem'

const mediaTypes: Partial<Record<Format, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  heic: 'image/heic',
}

/** A screenshot of an app is no ticket, and need not be one; anything else the reader objects to stays out. */
const harmless = new Set<Reason | null>([null, 'no_barcode', 'boarding_pass', 'receipt'])

/** Looks at a proof in the sealed reader. Returns its media type; refuses what is no sound picture or PDF. */
export async function checkProof(content: Uint8Array): Promise<string> {
  const { format, reason } = await read(content)
  const mediaType = format === null ? undefined : mediaTypes[format]
  refuseUnless(mediaType && harmless.has(reason), escrowProblems.proof_unreadable)
  return mediaType
}

async function read(content: Uint8Array) {
  try {
    return (await readSealed(content, { pictures: false })).report
  } catch (error) {
    if (error instanceof ReaderBusy) refuse(platformProblems.busy)
    throw error
  }
}
