import { describe, expect, test } from 'vitest'
import { sure } from '../report.ts'
import type { TicketFields } from '../report.ts'
import { agree } from './agree.ts'

const page = (event: string, confidence: number, seat: string): TicketFields => ({
  event: { value: event, confidence },
  seat: { value: seat, confidence: 0.95 },
})

describe('Pages of one order', () => {
  test('back each other’s event and leave their seats alone', () => {
    const [first] = agree([page('Aida', 0.7, '1'), page('AIDA', 0.7, '2'), page('Aida', 0.7, '3')])
    expect(first?.event?.confidence).toBeGreaterThan(0.7)
    expect(first?.event?.confidence).toBeLessThan(sure)
    expect(first?.seat).toEqual({ value: '1', confidence: 0.95 })
  })

  test('do not make a question sure by repeating it', () => {
    const start = { startsAt: { value: '2026-04-03T20:00', confidence: 0.4 } }
    for (const { startsAt } of agree([start, start, start, start]))
      expect(startsAt?.confidence).toBeLessThanOrEqual(0.5)
  })

  test('doubt the odd one out', () => {
    const agreed = agree([page('Aida', 0.8, '1'), page('Aida', 0.8, '2'), page('Cloakroom', 0.8, '3')])
    expect(agreed[2]?.event).toEqual({ value: 'Cloakroom', confidence: 0.48 })
  })

  test('say nothing of two events of equal weight', () => {
    const pages = [page('Aida', 0.8, '1'), page('Tosca', 0.8, '2')]
    expect(agree(pages)).toEqual(pages)
  })

  test('lend an unread page what all others say, as a question', () => {
    const agreed = agree([
      page('Aida', 0.9, '1'),
      page('Aida', 0.9, '2'),
      { seat: { value: '3', confidence: 0.9 } },
      {},
    ])
    expect(agreed[2]?.event).toEqual({ value: 'Aida', confidence: 0.6 })
    expect(agreed[3]).toEqual({})
  })
})
