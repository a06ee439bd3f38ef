import type { PageText } from './page-text.ts'

export type Kind = 'ticket' | 'boarding_pass' | 'receipt' | 'unknown'

/** IATA's bar coded boarding pass: format M, legs 1–9, a name of 20, an electronic ticket mark. */
const boardingPass = /^M[1-9].{20}[E ]/

export const whatIsIt = (pages: readonly PageText[], payloads: readonly string[]): Kind => {
  if (payloads.some((payload) => boardingPass.test(payload))) return 'boarding_pass'
  const text = pages.flatMap((page) => page.items.map((item) => item.text)).join(' ')
  if (/boarding pass/i.test(text)) return 'boarding_pass'
  if (/\b(?:row|seat|rad|plats|reihe|platz|admit)\b/i.test(text)) return 'ticket'
  if (/\b(?:invoice|receipt|kvitto|rechnung)\b/i.test(text)) return 'receipt'
  return 'unknown'
}
