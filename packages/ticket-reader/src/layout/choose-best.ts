import { sameText } from './read-page.ts'

export interface Choice<T = string> {
  value: T
  confidence: number
}

const same = (a: unknown, b: unknown) =>
  typeof a === 'string' && typeof b === 'string' ? sameText(a, b) : JSON.stringify(a) === JSON.stringify(b)

/** The surest of what was read; said twice it is surer, contradicted by an equal it is a question. */
export const chooseBest = <T>(choices: readonly Choice<T>[]): Choice<T> | undefined => {
  const [best, ...rest] = choices.toSorted((a, b) => b.confidence - a.confidence)
  if (!best) return undefined
  const against = rest.some((other) => !same(other.value, best.value) && other.confidence > best.confidence - 0.12)
  if (against) return { value: best.value, confidence: Math.min(best.confidence, 0.45) }
  const backed = rest.some((other) => same(other.value, best.value))
  const raised = backed ? Math.min(Math.max(best.confidence, 0.97), best.confidence + 0.03) : best.confidence
  return { value: best.value, confidence: Math.round(raised * 100) / 100 }
}
