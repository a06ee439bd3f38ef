import type { Format } from '../report.ts'

const headBytes = 64 * 1024

/** The two formats that are text: a bare pass.json and a calendar entry. */
export function sniffText(bytes: Uint8Array): Format | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headBytes))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (/^BEGIN:VCALENDAR\r?\n/i.test(head)) return 'calendar'
  if (head.startsWith('{') && /"(formatVersion|passTypeIdentifier)"\s*:/.test(head)) return 'pass-json'
  return null
}
