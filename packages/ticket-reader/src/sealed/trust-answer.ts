import { FileReport, type Reading } from '../report.ts'
import type { Parts } from './frames.ts'

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const isPng = (bytes: Uint8Array) => pngSignature.equals(bytes.subarray(0, pngSignature.length))

/** What the child said as a reading, or `null` when it is not one: a taken-over child may say anything. */
export function trustAnswer([said, ...pictures]: Parts): Reading | null {
  if (!said || !pictures.every(isPng)) return null
  let json: unknown
  try {
    json = JSON.parse(Buffer.from(said).toString('utf8'))
  } catch {
    return null
  }
  const { success, data: report } = FileReport.safeParse(json)
  if (!success || report.ok !== (report.reason === null)) return null
  const shown = report.tickets.every(({ picture }) => picture === null || picture < pictures.length)
  return shown ? { report, pictures: pictures.map((picture) => new Uint8Array(picture)) } : null
}
