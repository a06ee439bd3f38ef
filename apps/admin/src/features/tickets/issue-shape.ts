import type { CallInput } from '@fullhouse/contracts/endpoint'
import { tickets } from '@fullhouse/contracts/tickets'
import { hasCode } from '@fullhouse/api-client'
import i18next from 'i18next'
import { z } from 'zod'
import { mostAtOnce, parseSeats } from './seat-list.ts'

export type IssueBody = CallInput<typeof tickets.issueBatch>['body']

const contract = tickets.issueBatch.body.shape
const words = (key: string, facts?: Record<string, string>) => i18next.t(`tickets.issue.problems.${key}`, facts ?? {})

/** The form as it is filled in; `seats` is the text typed, read by `parseSeats`. */
export const IssueForm = z
  .object({
    holderEmail: contract.holderEmail,
    amount: z.number().nullable(),
    currency: z.string(),
    section: contract.section,
    gate: z.string().max(40),
    kind: z.enum(['seats', 'count']),
    row: z.string().max(20),
    seats: z.string(),
    count: z.number().nullable(),
  })
  .superRefine((form, context) => {
    const say = (path: keyof typeof form, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (form.amount === null) say('amount', words('amount'))
    if (form.kind === 'count') {
      const { count } = form
      if (count === null || !Number.isInteger(count) || count < 1 || count > mostAtOnce) say('count', words('count'))
      return
    }
    if (!form.row.trim()) say('row', words('row'))
    const read = parseSeats(form.seats)
    if (!read.ok) say('seats', words(read.problem, { part: read.part }))
  })
export type IssueForm = z.infer<typeof IssueForm>

/** How many tickets the form stands for now, and which seats they are. */
export function placesOf(form: Pick<IssueForm, 'kind' | 'seats' | 'count'>): { seats: string[]; count: number } {
  if (form.kind === 'count') {
    const count = form.count !== null && form.count >= 1 && form.count <= mostAtOnce ? form.count : 0
    return { seats: [], count }
  }
  const { seats } = parseSeats(form.seats)
  return { seats, count: seats.length }
}

/** What is sent; call it with a form that `IssueForm` has accepted. */
export function toIssueBody(form: IssueForm): IssueBody {
  const gate = form.gate.trim()
  return {
    holderEmail: form.holderEmail,
    faceValue: { amount: form.amount ?? 0, currency: form.currency },
    section: form.section,
    ...(gate ? { gate } : {}),
    ...(form.kind === 'count' ? { count: form.count ?? 0 } : { row: form.row.trim(), seats: placesOf(form).seats }),
  }
}

const fieldOf: Record<string, keyof IssueForm> = {
  'tickets.seat_taken': 'seats',
  'tickets.duplicate_seat': 'seats',
  'tickets.holder_unknown': 'holderEmail',
}

/** The field a refusal is about, with its words. */
export function issueProblems(error: unknown): Record<string, string> {
  const code = Object.keys(fieldOf).find((one) => hasCode(error, one))
  const field = code ? fieldOf[code] : undefined
  return field && error instanceof Error ? { [field]: error.message } : {}
}
