import { describe, expect, test } from 'vitest'
import { sure } from '../report.ts'
import type { TicketFields } from '../report.ts'
import { readFields } from './index.ts'
import { floors } from './testing/floors.ts'
import { grounds } from './testing/grounds.ts'
import { oddities } from './testing/oddities.ts'
import { places } from './testing/places.ts'
import { stages } from './testing/stages.ts'

const samples = [...stages, ...grounds, ...floors, ...oddities, ...places]

const names = ['event', 'venue', 'startsAt', 'section', 'row', 'seat', 'gate', 'faceValue', 'orderNumber'] as const

const shown = (field: TicketFields[(typeof names)[number]]) => {
  const value = field?.value
  return typeof value === 'object' ? `${value.amount} ${value.currency}` : value
}

const judged = samples.flatMap(({ name, page, says }) => {
  const read = readFields(page)
  return names.flatMap((field) => {
    const got = shown(read[field])
    if (got === undefined && says[field] === undefined) return []
    return [
      { name, field, got, expected: says[field], confidence: read[field]?.confidence ?? 0, right: got === says[field] },
    ]
  })
})

const wrong = () =>
  judged
    .filter(({ right, expected, confidence }) => !right && (expected !== undefined || confidence >= 0.5))
    .map(
      (each) => `${each.name}: ${each.field} ${each.got ?? '—'} (${each.confidence}), printed ${each.expected ?? '—'}`,
    )

describe('Fields of made-up tickets in eight languages and many layouts', () => {
  test('95 of 100 printed fields are read as a person reads them', () => {
    const printed = judged.filter(({ expected }) => expected !== undefined)
    const right = printed.filter((each) => each.right)
    process.stdout.write(`\nread right: ${right.length} of ${printed.length} printed fields\n${wrong().join('\n')}\n`)
    expect(right.length / printed.length).toBeGreaterThanOrEqual(0.95)
  })

  test('what is shown without asking is right in 98 of 100 cases', () => {
    const shownAsRead = judged.filter(({ confidence }) => confidence >= sure)
    const right = shownAsRead.filter((each) => each.right)
    process.stdout.write(`sure: ${right.length} right of ${shownAsRead.length}\n`)
    expect(shownAsRead.length).toBeGreaterThan(100)
    expect(right.length / shownAsRead.length).toBeGreaterThanOrEqual(0.98)
  })
})
