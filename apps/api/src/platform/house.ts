import type { PoolCounts } from './metrics.ts'
import type { Part, Platform } from './part.ts'
import type { Guards } from './serve.ts'

/** The whole product in one process, before it is started as server or worker. */
export interface House {
  readonly platform: Platform
  readonly parts: readonly Part[]
  readonly authenticate: Guards['authenticate']
  /** JSON documents served as they are, by path. */
  readonly documents: Readonly<Record<string, unknown>>
  readonly pool: PoolCounts
  /** Ends its database connections. */
  close: () => Promise<void>
}

/** Everything of one kind that the parts bring. */
export function collect<K extends keyof Omit<Part, 'name'>>(
  parts: readonly Part[],
  kind: K,
): NonNullable<Part[K]>[number][] {
  return parts.flatMap((part) => [...((part[kind] ?? []) as NonNullable<Part[K]>[number][])])
}
