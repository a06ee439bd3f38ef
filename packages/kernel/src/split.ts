/**
 * How many seats of a listing may be bought at once.
 * `any`: every number; `together`: all or nothing; `pairs`: even numbers; `no_single`: never leaves one seat alone.
 */
export const splitRules = ['any', 'together', 'pairs', 'no_single'] as const
export type SplitRule = (typeof splitRules)[number]

export function splitAllows(rule: SplitRule, available: number, quantity: number): boolean {
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > available) return false
  if (quantity === available) return true
  if (rule === 'any') return true
  if (rule === 'together') return false
  if (rule === 'pairs') return quantity % 2 === 0
  return available - quantity !== 1
}

/** The quantities a buyer may choose from, ascending. */
export function allowedQuantities(rule: SplitRule, available: number): number[] {
  return Array.from({ length: available }, (_, index) => index + 1).filter((n) => splitAllows(rule, available, n))
}
