import { normalPayload } from '#modules/tickets'
import type { FileReport, TicketFields } from '@fullhouse/ticket-reader'
import type { KeptReport } from './kept-report.ts'

/** Shorter ones are in many a seat or order number by chance. */
const tellingLength = 5

/** What was read, without a field that spells out a code: some issuers print it under the bars. */
export function withoutCode(fields: TicketFields, payloads: readonly string[]): TicketFields {
  const codes = payloads.map(flat).filter((code) => code.length >= tellingLength)
  const tells = (value: unknown) => typeof value === 'string' && codes.some((code) => flat(value).includes(code))
  return Object.fromEntries(
    Object.entries(fields).filter(([, read]) => read !== undefined && !tells((read as { value: unknown }).value)),
  )
}

const flat = (text: string) => normalPayload(text).replaceAll(/[\s-]/g, '').toLowerCase()

export function keptReport(report: FileReport): KeptReport {
  const { format, kind, pages, fields, pass, warnings, tickets } = report
  const payloads = tickets.map((ticket) => ticket.payload)
  return { format, kind, pages, fields: withoutCode(fields, payloads), pass, warnings, tickets: tickets.length }
}
