import type { Format } from '../report.ts'

/** Readers of PDF accept its header this far into a file; a picture or archive with one there is two files. */
const pdfHeaderWithin = 1_024
/** An archive's directory ends this close to the end of a file at most. */
const zipEndWithin = 65_557

/** What a browser or interpreter would run. Nothing of the kind appears in a picture by chance. */
const markup = /<html[\s>]|<!doctype\s+html|<script[\s>/]|<svg[\s>]|<\?php[\s]|<iframe[\s>]/i

const archiveAtEnd = (text: string) => {
  const at = text.lastIndexOf('PK\u0005\u0006')
  return at >= 0 && text.length - at >= 22 && text.length - at <= zipEndWithin
}

/**
 * Whether a file is also something else: a picture that is a web page or a PDF, a PDF that is an archive.
 * Data behind a picture's end that is none of these stays allowed: phones put previews and motion there.
 */
export function hidesAnotherFormat(bytes: Uint8Array, format: Format): boolean {
  if (format === 'pass-json' || format === 'calendar') return false
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (format === 'pdf') return archiveAtEnd(text)
  if (format === 'pkpass') return text.slice(0, pdfHeaderWithin).includes('%PDF-')
  return /%PDF-\d\.\d/.test(text) || markup.test(text) || archiveAtEnd(text)
}
