import { normalPayload, payloadPrint } from '#modules/tickets'
import type { Platform } from '#platform/part'
import type { Delivery } from '@fullhouse/contracts/intake'
import type { FileReport, TicketFields } from '@fullhouse/ticket-reader'
import { withoutCode } from './without-code.ts'

/** What codes of pieces are sealed for. */
export const pieceContext = 'intake.piece'

const hintLength = 4

interface Source {
  intakeId: string
  delivery: Delivery
  fileId: string
  report: FileReport
  pictureKeys: readonly string[]
}

export type NewPiece = ReturnType<typeof withCode> | ReturnType<typeof withoutAnyCode>

/** The tickets a report gives: with their codes to be passed on; or, as proof of a transfer, their places alone. */
export function piecesOf(tools: Pick<Platform, 'cipher' | 'keys'>, source: Source): NewPiece[] {
  const { report, delivery } = source
  if (delivery === 'as_is') return report.ok ? report.tickets.map((ticket) => withCode(tools, source, ticket)) : []
  if (!report.ok && report.reason !== 'no_barcode') return []
  const payloads = report.tickets.map((ticket) => ticket.payload)
  const shown = report.tickets.length > 0 ? report.tickets : [{ page: 1, fields: report.fields }]
  return shown
    .filter(({ fields }) => fields.section !== undefined)
    .map(({ page, fields }) => withoutAnyCode(source, page, withoutCode(fields, payloads)))
}

function withCode(
  { cipher, keys }: Pick<Platform, 'cipher' | 'keys'>,
  { intakeId, fileId, report, pictureKeys }: Source,
  ticket: FileReport['tickets'][number],
) {
  const payload = normalPayload(ticket.payload)
  const payloads = report.tickets.map((one) => one.payload)
  return {
    intake_id: intakeId,
    file_id: fileId,
    page: ticket.page,
    symbology: ticket.symbology,
    payload: cipher.seal(payload, pieceContext),
    code_hint: payload.slice(-hintLength),
    payload_print: payloadPrint(keys.pepper, payload),
    picture_key: ticket.picture === null ? null : (pictureKeys[ticket.picture] ?? null),
    fields: JSON.stringify(withoutCode(ticket.fields, payloads)),
  }
}

const withoutAnyCode = ({ intakeId, fileId }: Source, page: number, fields: TicketFields) => ({
  intake_id: intakeId,
  file_id: fileId,
  page,
  symbology: null,
  payload: null,
  code_hint: null,
  payload_print: null,
  picture_key: null,
  fields: JSON.stringify(fields),
})
