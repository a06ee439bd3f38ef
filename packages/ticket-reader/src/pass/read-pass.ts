import { Refusal } from '../refusal.ts'
import type { FileReport, PassVerdict, Reading, Reason } from '../report.ts'
import { noReport } from '../report.ts'
import { checkManifest } from './check-manifest.ts'
import { isEventTicket, isTravel, seatsIn } from './kind-of-pass.ts'
import { openArchive } from './open-archive.ts'
import type { PassJson } from './pass-json.ts'
import { parsePassJson } from './pass-json.ts'
import { readBarcode } from './read-barcode.ts'
import { readPassFields } from './read-pass-fields.ts'
import { readStrings, translate } from './translate.ts'
import { verifySignature } from './verify-signature.ts'

/** Reads a wallet pass: its ticket, and whether its files are those its issuer signed. */
export async function readPass(bytes: Uint8Array): Promise<Reading> {
  const files = openArchive(bytes)
  const json = files.get('pass.json')
  if (!json) throw new Refusal('unsupported')
  const pass = translate(parsePassJson(json), readStrings(files))
  const manifest = checkManifest(files)
  const report: FileReport = { ...reportOn(pass), format: 'pkpass' }
  if (manifest === 'altered') return { report: failed(report, 'pass_altered'), pictures: [] }
  const verdict = judge(pass, manifest, files)
  const judged = { ...report, pass: verdict }
  return { report: verdict.signature === 'invalid' ? failed(judged, 'pass_altered') : judged, pictures: [] }
}

/** Reads a pass.json alone: it says what a pass says, and nobody vouches for it. */
export async function readPassJson(bytes: Uint8Array): Promise<Reading> {
  return { report: { ...reportOn(parsePassJson(bytes)), format: 'pass-json' }, pictures: [] }
}

const failed = (report: FileReport, reason: Reason): FileReport => ({ ...report, ok: false, reason, kind: 'other' })

function judge(pass: PassJson, manifest: PassVerdict['manifest'], files: ReadonlyMap<string, Uint8Array>): PassVerdict {
  const signature = files.get('signature')
  const signed = files.get('manifest.json')
  return {
    organization: (pass.organizationName ?? '').slice(0, 200),
    passType: (pass.passTypeIdentifier ?? '').slice(0, 200),
    serialNumber: (pass.serialNumber ?? '').slice(0, 200),
    manifest,
    ...(signature && signed
      ? verifySignature(signature, signed)
      : { signature: 'missing', issuer: null, signedBy: null }),
  }
}

function reportOn(pass: PassJson): FileReport {
  const code = readBarcode(pass)
  const fields = readPassFields(pass)
  const reason = reasonFor(pass, code?.payload ?? null)
  return {
    ...noReport,
    ok: reason === null,
    reason,
    kind: reason === null ? 'event-ticket' : 'other',
    pages: 1,
    tickets: code ? [{ page: 1, ...code, fields, picture: null }] : [],
    fields: code ? {} : fields,
    warnings: seatsIn(pass) > 1 ? ['several_seats'] : [],
  }
}

function reasonFor(pass: PassJson, payload: string | null): Reason | null {
  if (isTravel(pass, payload)) return 'boarding_pass'
  if (!isEventTicket(pass)) return 'unsupported'
  return payload === null ? 'no_barcode' : null
}
