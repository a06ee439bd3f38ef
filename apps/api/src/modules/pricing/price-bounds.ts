import type { OccurrenceInfo } from '#modules/events'
import type { Db } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { type PriceBounds, pricingProblems } from '@fullhouse/contracts/pricing'
import type { FaceValueSource } from '@fullhouse/contracts/tickets'
import { formatMoney } from '@fullhouse/kernel'
import { findPriceRules, type PriceRule } from './price-rules.ts'
import { capOf, floorOf } from './rules.ts'

/** The first price of a ticket in minor units, and how we know it. */
export interface FaceValue {
  faceValue: number
  currency: string
  faceValueSource: FaceValueSource
}

/** Least and most allowed price of one ticket now, with the rule in words. Refuses a currency we do not sell in. */
export async function getBounds(db: Db, occurrence: OccurrenceInfo, face: FaceValue): Promise<PriceBounds> {
  const rules = (await findPriceRules(db, [occurrence])).get(occurrence.occurrenceId) ?? []
  return boundsOf(occurrence, rules, face)
}

interface Limit {
  setBy: PriceBounds['setBy']
  capPpm: number
  version: string
  citation: string | null
  says: string
}

/** Of equally strict limits the law is named, then the organizer's. */
const precedence: readonly PriceBounds['setBy'][] = ['law', 'organizer', 'house']

/** The strictest of law, event, organizer and house decides. */
export function boundsOf(occurrence: OccurrenceInfo, rules: readonly PriceRule[], face: FaceValue): PriceBounds {
  const { currency } = face
  const floor = floorOf(currency)
  refuseUnless(floor !== undefined, pricingProblems.currency_unsupported, { facts: { currency } })
  const limits = [organizersLimit(occurrence), ...rules.map(limitOf)].toSorted(
    (a, b) => a.capPpm - b.capPpm || precedence.indexOf(a.setBy) - precedence.indexOf(b.setBy),
  )
  const [strictest] = limits as [Limit, ...Limit[]]
  return {
    floor: { amount: floor, currency },
    // No law gives way to the gateway's minimum: a free ticket cannot be sold where the first price is the most.
    cap: { amount: capOf(face.faceValue, strictest.capPpm, strictest.setBy === 'law' ? 0 : floor), currency },
    rule: inWords(strictest, face),
    ruleVersion: limits.map((limit) => limit.version).join(' '),
    setBy: strictest.setBy,
    citation: strictest.citation,
    floorRule: `The payment provider takes no payment under ${formatMoney({ amount: floor, currency })}.`,
  }
}

function organizersLimit({ eventId, resalePolicy: { capPpm } }: OccurrenceInfo): Limit {
  return {
    setBy: 'organizer',
    capPpm,
    version: `organizer:${eventId}:${capPpm}`,
    citation: null,
    says: 'the organizer’s rule',
  }
}

function limitOf(rule: PriceRule): Limit {
  const { set_by: setBy, cap_ppm: capPpm, version, citation, says } = rule
  return { setBy, capPpm, version, citation, says }
}

const sources: Readonly<Record<FaceValueSource, string>> = {
  issued: '',
  read: ' The first price is read from the ticket.',
  declared: ' The first price is what the seller declared.',
}

function inWords({ capPpm, says }: Limit, face: FaceValue): string {
  const first = formatMoney({ amount: face.faceValue, currency: face.currency })
  return `At most ${capPpm / 10_000} % of the first price, ${first}: ${says}.${sources[face.faceValueSource]}`
}
