import { sure } from '../report.ts'
import type { TicketFields } from '../report.ts'
import { sameText } from './read-page.ts'

/** What an order's tickets have in common. Seats, prices and gates may differ. */
const shared = ['event', 'venue', 'startsAt', 'orderNumber'] as const
type Shared = (typeof shared)[number]

const rounded = (confidence: number) => Math.round(Math.min(1, Math.max(0, confidence)) * 100) / 100

interface Group {
  value: string
  pages: number[]
}

const group = (pages: readonly TicketFields[], field: Shared): Group[] => {
  const groups: Group[] = []
  for (const [nth, page] of pages.entries()) {
    const value = page[field]?.value
    if (value === undefined) continue
    const known = groups.find((each) => sameText(each.value, value))
    if (known) known.pages.push(nth)
    else groups.push({ value, pages: [nth] })
  }
  return groups.toSorted((a, b) => b.pages.length - a.pages.length)
}

const settle = (pages: TicketFields[], field: Shared) => {
  const [most, ...others] = group(pages, field)
  if (!most || most.pages.length < 2) return
  const said = most.pages.length + others.reduce((sum, each) => sum + each.pages.length, 0)
  if (most.pages.length <= said / 2) return
  const share = most.pages.length / said
  for (const nth of most.pages) {
    const read = pages[nth]?.[field]
    // Agreement alone never makes a doubtful reading sure: one rule misreads pages of one make alike.
    const limit = read && (read.confidence < 0.5 ? 0.5 : read.confidence < sure ? sure - 0.01 : 0.99)
    if (!read || limit === undefined) continue
    const raised = read.confidence + (1 - read.confidence) * 0.25 * share
    pages[nth] = { ...pages[nth], [field]: { ...read, confidence: rounded(Math.min(raised, limit)) } }
  }
  for (const nth of others.flatMap((each) => each.pages)) {
    const read = pages[nth]?.[field]
    if (read) pages[nth] = { ...pages[nth], [field]: { ...read, confidence: rounded(read.confidence * 0.6) } }
  }
  if (others.length > 0) return
  for (const [nth, page] of pages.entries()) {
    if (page[field] === undefined && Object.keys(page).length > 0)
      pages[nth] = { ...page, [field]: { value: most.value, confidence: 0.6 } }
  }
}

/** The pages of one order back each other's event, place, start and order number; the odd one out loses confidence. */
export const agree = (pages: readonly TicketFields[]): TicketFields[] => {
  const settled = pages.map((page) => ({ ...page }))
  for (const field of shared) settle(settled, field)
  return settled
}
