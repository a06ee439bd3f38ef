import type { Reason } from '../report.ts'

/** Reasons that are about the place of a file, not about what is in it. */
export type PlaceReason = 'not_found' | 'not_a_file' | 'unreadable'

/** For the operator's terminal; the product has its own words in its own languages. */
const sentences: Record<Reason | PlaceReason, string> = {
  not_found: 'There is no file of this name.',
  not_a_file: 'This is a folder or a device, not a file.',
  unreadable: 'The file cannot be opened.',
  empty: 'There is nothing in the file.',
  too_large: 'The file has more bytes than we take.',
  unsupported: 'This is none of the formats we read: PDF, PNG, JPEG, WebP, HEIC, pkpass.',
  damaged: 'The file is damaged or incomplete.',
  polyglot: 'The file holds a second format besides its own.',
  encrypted: 'The file asks for a passphrase.',
  too_many_pages: 'The file has more pages than we take.',
  too_many_pixels: 'The picture has more pixels than we take.',
  unpacks_too_large: 'The file unpacks to more than we take.',
  unsafe_archive: 'The archive holds paths that leave it, links, or the same name twice.',
  active_content: 'The PDF holds scripts, actions or attached files.',
  too_hard: 'Reading the file took more time or memory than we give.',
  no_barcode: 'No barcode was found on any page.',
  boarding_pass: 'This is a travel document, not an event ticket.',
  receipt: 'This is a proof of payment, not a ticket.',
  pass_altered: 'The files of the pass do not match its manifest.',
  pass_unreadable: 'The contents of the pass cannot be read.',
  calendar_entry: 'This is a calendar entry; it lets nobody in.',
}

/** The code to search for and the sentence to read. */
export const inWords = (reason: Reason | PlaceReason): string => `${reason}: ${sentences[reason]}`
