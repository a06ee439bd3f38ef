/** HEIF brands whose pictures we read, behind `ftyp`. */
const heif = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'])
const pdfHeaderWithin = 1_024

/**
 * Whether a file's first bytes are of a format we may read: enough to turn away what is none of them while its
 * sender still waits. Everything deeper is the sealed reader's.
 */
export function looksReadable(content: Buffer): boolean {
  const at = (offset: number, text: string) => content.toString('latin1', offset, offset + text.length) === text
  if (at(0, '\u0089PNG\r\n\u001A\n') || at(0, '\u00FF\u00D8\u00FF') || at(0, 'PK\u0003\u0004')) return true
  if (at(0, 'RIFF') && at(8, 'WEBP')) return true
  if (at(4, 'ftyp')) return heif.has(content.toString('latin1', 8, 12))
  const head = content.toString('latin1', 0, pdfHeaderWithin)
  return head.includes('%PDF-') || looksLikeText(content)
}

/** A bare pass.json or a calendar entry. */
function looksLikeText(content: Buffer): boolean {
  const head = content
    .toString('utf8', 0, 64 * 1024)
    .replace(/^\uFEFF/, '')
    .trimStart()
  return (
    /^BEGIN:VCALENDAR\r?\n/i.test(head) ||
    (head.startsWith('{') && /"(formatVersion|passTypeIdentifier)"\s*:/.test(head))
  )
}
