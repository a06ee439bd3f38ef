import { fileTypeFromBuffer } from 'file-type'
import { limits } from '../limits.ts'
import type { Format, Reason } from '../report.ts'
import { hidesAnotherFormat } from './find-polyglot.ts'
import { sniffText } from './sniff-text.ts'

/** Enough for every signature looked at; a hostile file gets no more of the detector's time. */
const headBytes = 4_100

const byMime: Record<string, Format> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/apng': 'png',
  'image/jpeg': 'jpeg',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'image/heic-sequence': 'heic',
  'image/heif-sequence': 'heic',
}

const startsWith = (bytes: Uint8Array, text: string, at = 0) =>
  Buffer.from(text, 'latin1').every((byte, index) => bytes[at + index] === byte)

/** A PNG whose signature was mangled on its way (line ends rewritten, a bit lost) still names its first chunk. */
const wasPng = (bytes: Uint8Array) => [9, 10, 11, 12, 13, 14].some((at) => startsWith(bytes, 'IHDR', at))

async function sniff(bytes: Uint8Array): Promise<Format | null> {
  // Before the detector, which would unpack an archive to tell its kind.
  if (startsWith(bytes, 'PK\u0003\u0004')) return 'pkpass'
  const type = await fileTypeFromBuffer(bytes.subarray(0, headBytes)).catch(() => undefined)
  return (type && byMime[type.mime]) ?? sniffText(bytes)
}

/** What a file is by its bytes, never by its name; or why none of the readers may have it. */
export async function sniffFormat(bytes: Uint8Array): Promise<{ format: Format } | { reason: Reason }> {
  if (bytes.length === 0) return { reason: 'empty' }
  if (bytes.length > limits.bytes) return { reason: 'too_large' }
  const format = await sniff(bytes)
  if (!format) return { reason: wasPng(bytes) ? 'damaged' : 'unsupported' }
  return hidesAnotherFormat(bytes, format) ? { reason: 'polyglot' } : { format }
}
