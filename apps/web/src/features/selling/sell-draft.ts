import { splitRules } from '@fullhouse/kernel'
import { useState } from 'react'
import { z } from 'zod'

const Draft = z.object({
  /** Minor units each; `null` while the field is empty, absent until touched. */
  price: z.int().nullable().optional(),
  splitRule: z.enum(splitRules).default('any'),
})
export type SellDraft = z.infer<typeof Draft>

const nameOf = (ticketIds: readonly string[]) => `fullhouse.sell.${ticketIds.toSorted().join()}`

function read(name: string): SellDraft {
  try {
    return Draft.parse(JSON.parse(sessionStorage.getItem(name) ?? '{}'))
  } catch {
    return Draft.parse({})
  }
}

/** What was chosen for these tickets so far; survives a reload, not the tab. */
export function useSellDraft(ticketIds: readonly string[]) {
  const name = nameOf(ticketIds)
  const [draft, setDraft] = useState(() => read(name))
  const change = (changed: Partial<SellDraft>) => {
    const next = { ...draft, ...changed }
    setDraft(next)
    sessionStorage.setItem(name, JSON.stringify(next))
  }
  return { draft, change, forget: () => sessionStorage.removeItem(name) }
}
