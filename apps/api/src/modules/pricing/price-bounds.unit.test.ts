import type { OccurrenceInfo } from '#modules/events'
import { expect, it } from 'vitest'
import { boundsOf } from './price-bounds.ts'
import type { PriceRule } from './price-rules.ts'

const at = (capPpm: number) =>
  ({ eventId: 'e1', country: 'NO', resalePolicy: { capPpm, royaltyPpm: 0 } }) as OccurrenceInfo
const rule = (more: Partial<PriceRule>): PriceRule => ({
  version: 'house-1',
  country: null,
  event_id: null,
  set_by: 'house',
  cap_ppm: 1_200_000,
  citation: 'Our policy',
  says: 'our own limit',
  ...more,
})
const law = rule({
  version: 'NO-2007',
  country: 'NO',
  set_by: 'law',
  cap_ppm: 1_000_000,
  citation: '§ 1',
  says: 'a law',
})
const face = { faceValue: 52_000, currency: 'NOK', faceValueSource: 'issued' as const }

it('takes the strictest of law, event, organizer and house', () => {
  const event = rule({ version: 'event-1', event_id: 'e1', cap_ppm: 900_000 })
  expect(boundsOf(at(1_100_000), [law, rule({})], face)).toMatchObject({ setBy: 'law', cap: { amount: 52_000 } })
  expect(boundsOf(at(950_000), [law, rule({})], face)).toMatchObject({ setBy: 'organizer', cap: { amount: 49_400 } })
  expect(boundsOf(at(950_000), [law, event], face)).toMatchObject({ setBy: 'house', cap: { amount: 46_800 } })
  expect(boundsOf(at(2_000_000), [rule({})], face)).toMatchObject({ setBy: 'house', cap: { amount: 62_400 } })
})

it('names the law where others are as strict, and every rule that was looked at', () => {
  const bounds = boundsOf(at(1_000_000), [rule({}), law], face)
  expect(bounds).toMatchObject({ setBy: 'law', citation: '§ 1', ruleVersion: 'NO-2007 organizer:e1:1000000 house-1' })
})

it('says in words what binds, and how the first price is known', () => {
  const words = (faceValueSource: 'issued' | 'read' | 'declared') =>
    boundsOf(at(1_000_000), [law], { ...face, faceValueSource }).rule.replaceAll('\u00A0', ' ')
  expect(words('issued')).toBe('At most 100 % of the first price, NOK 520: a law.')
  expect(words('read')).toContain('The first price is read from the ticket.')
  expect(words('declared')).toContain('The first price is what the seller declared.')
})

it('lets no gateway’s minimum lift what a law allows', () => {
  const free = { ...face, faceValue: 0 }
  expect(boundsOf(at(1_200_000), [law], free).cap.amount).toBe(0)
  expect(boundsOf(at(1_200_000), [rule({})], free).cap.amount).toBe(300)
})
