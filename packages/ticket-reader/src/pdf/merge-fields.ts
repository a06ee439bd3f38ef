import type { TicketFields } from '../report.ts'

type Name = keyof TicketFields

const better = <N extends Name>(one: TicketFields[N], other: TicketFields[N]): TicketFields[N] =>
  one && (!other || one.confidence >= other.confidence) ? one : other

/** The surest reading of each field, the earlier page first. */
export function mergeFields(pages: readonly TicketFields[]): TicketFields {
  const merged: TicketFields = {}
  const take = <N extends Name>(name: N, page: TicketFields) => {
    const value = better(merged[name], page[name])
    if (value) merged[name] = value
  }
  for (const page of pages) for (const name of Object.keys(page) as Name[]) take(name, page)
  return merged
}

/** Printed once for a whole sheet of tickets, these hold for each of them; a seat never does. */
const shared = ['event', 'venue', 'startsAt', 'orderNumber'] as const
const lessSure = 0.9

/** A ticket's own fields, with what its sheet says for all its tickets. */
export function withShared(own: TicketFields, sheet: TicketFields): TicketFields {
  const lent = shared.flatMap((name) => {
    const field = sheet[name]
    return own[name] || !field ? [] : [[name, { ...field, confidence: field.confidence * lessSure }]]
  })
  return { ...own, ...(Object.fromEntries(lent) as TicketFields) }
}
