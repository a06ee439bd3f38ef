import { collect } from '../platform/house.ts'
import type { TestApp } from './start-test-app.ts'

/** Names and counts of the invariants that do not hold now; empty when the house is in order. */
export async function brokenInvariants(app: TestApp): Promise<{ name: string; count: number }[]> {
  const broken: { name: string; count: number }[] = []
  for (const invariant of collect(app.house.parts, 'invariants')) {
    const count = await invariant.count(app.db)
    if (count !== 0) broken.push({ name: invariant.name, count })
  }
  return broken
}
