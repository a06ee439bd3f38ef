import { layouts, printTicketPdf } from '@fullhouse/testkit/ticket-files/index'
import type { Layout, LayoutName, PrintedField, PrintedTicket } from '@fullhouse/testkit/ticket-files/index'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFile } from '../read-file.ts'
import { sure } from '../report.ts'
import type { ReadTicket, TicketFields } from '../report.ts'

const fieldNames: PrintedField[] = [
  'event',
  'venue',
  'startsAt',
  'section',
  'row',
  'seat',
  'gate',
  'faceValue',
  'orderNumber',
]
const verdicts = ['right', 'asked', 'wrong', 'missing'] as const
type Verdict = (typeof verdicts)[number]

interface Judged {
  layout: string
  field: PrintedField
  verdict: Verdict
  said: string
}

const folded = (words: string) => words.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
const wordsOf = (words: string) =>
  folded(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** `Block 104` says 104 too: an area may keep the one word its issuer puts with it. */
const sameArea = (read: string, truth: string) => {
  const [said, meant] = [wordsOf(read), wordsOf(truth)]
  return said.length <= meant.length + 1 && said.join(' ').includes(meant.join(' '))
}

function isRight(field: PrintedField, ticket: PrintedTicket, fields: TicketFields): boolean {
  if (field === 'faceValue') {
    const read = fields.faceValue!.value
    return read.amount === ticket.faceValue?.amount && read.currency === ticket.faceValue.currency
  }
  const [read, truth] = [fields[field]!.value, ticket[field] ?? '']
  if (field === 'startsAt') return read.slice(0, 16) === truth
  if (field === 'section' || field === 'gate') return sameArea(read, truth)
  if (field === 'orderNumber') return wordsOf(read).join('') === wordsOf(truth).join('')
  // A house is named with or without its town and street.
  if (field === 'venue') return folded(`${read},`).startsWith(folded(`${truth.split(',')[0]},`))
  return folded(read) === folded(truth)
}

/** What was made of one field; `null` where the paper leaves open whether it says such a thing at all. */
function judge(field: PrintedField, layout: Layout, ticket: PrintedTicket, fields: TicketFields): Verdict | null {
  const read = fields[field]
  const printed = layout.prints.includes(field) && ticket[field] !== null
  // The kind of ticket sold for a standing place may be called a section or not.
  if (!printed && (field === 'section' || !read || read.confidence < sure)) return null
  if (!read) return 'missing'
  if (read.confidence < sure) return 'asked'
  return printed && isRight(field, ticket, fields) ? 'right' : 'wrong'
}

interface Outcome {
  judged: Judged[]
  /** Codes read as they were printed, of those printed. */
  codes: { read: number; printed: number }
}

async function readLayouts(set: ReadonlyArray<Layout<LayoutName>>): Promise<Outcome> {
  const outcome: Outcome = { judged: [], codes: { read: 0, printed: 0 } }
  for (const layout of set) {
    for (const seed of [1, 2, 3]) {
      const order = layout.order(seed)
      const { report } = await readFile(await printTicketPdf(order, layout.name))
      for (const ticket of order) {
        const found: ReadTicket | undefined = report.tickets.find(({ payload }) => payload === ticket.payload)
        outcome.codes.printed += 1
        if (found?.symbology === ticket.symbology) outcome.codes.read += 1
        for (const field of fieldNames) {
          const fields = found?.fields ?? {}
          const verdict = judge(field, layout, ticket, fields)
          const said = `${JSON.stringify(fields[field]?.value)} for ${JSON.stringify(ticket[field])}`
          if (verdict) outcome.judged.push({ layout: layout.name, field, verdict, said })
        }
      }
    }
  }
  return outcome
}

const count = (judged: Judged[], verdict: Verdict) => judged.filter((one) => one.verdict === verdict).length
const share = (judged: Judged[], verdict: Verdict) => count(judged, verdict) / judged.length

/** Field by field and issuer by issuer; what was misread is told of seen issuers only, or the others were seen too. */
function tableOf(title: string, { judged, codes }: Outcome, tell: boolean): string {
  const row = (name: string, cells: Array<string | number>) =>
    name.padEnd(16) + cells.map((cell) => String(cell).padStart(9)).join('')
  const rowsBy = (key: 'field' | 'layout') =>
    [...new Set(judged.map((one) => one[key]))].map((name) => {
      const mine = judged.filter((one) => one[key] === name)
      return row(
        name,
        verdicts.map((verdict) => count(mine, verdict)),
      )
    })
  const percent = verdicts.map((verdict) => `${(share(judged, verdict) * 100).toFixed(1)} %`)
  const wrong = judged.filter(({ verdict }) => tell && verdict === 'wrong')
  const told = new Set(wrong.map(({ layout, field, said }) => `${layout} ${field}: ${said}`))
  return [
    '',
    row(title, [...verdicts]),
    ...rowsBy('field'),
    '',
    ...rowsBy('layout'),
    row('all', percent),
    `codes ${codes.read} of ${codes.printed}`,
    ...told,
    '',
  ].join('\n')
}

describe.each([
  { title: 'seen', set: layouts.seen, atLeast: 0.85 },
  { title: 'held out', set: layouts.heldOut, atLeast: 0.75 },
])('the fields of issuers $title', ({ title, set, atLeast }) => {
  let outcome: Outcome
  beforeAll(async () => {
    outcome = await readLayouts(set)
    process.stdout.write(tableOf(title, outcome, set === layouts.seen))
  }, 300_000)

  it('come with every code as it was printed', () => {
    expect(outcome.codes.read).toBe(outcome.codes.printed)
  })
  it('are hardly ever shown as sure and wrong', () => {
    expect(share(outcome.judged, 'wrong')).toBeLessThanOrEqual(0.03)
  })
  it(`are read right and surely in ${atLeast * 100} % and more`, () => {
    expect(share(outcome.judged, 'right')).toBeGreaterThanOrEqual(atLeast)
  })
})
