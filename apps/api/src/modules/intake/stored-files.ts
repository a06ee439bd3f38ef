import type { Tx } from '#platform/db'
import { addJob, defineJob, handles } from '#platform/jobs'
import type { Platform } from '#platform/part'
import { z } from 'zod'

/** What an original is sealed for. Pages for buyers have their own: `pageContext` of tickets. */
export const originalContext = 'intake.file'

const removeStoredJob = defineJob('intake.remove-stored', z.object({ keys: z.array(z.string()).max(500) }))

/** Removes what was stored, once the change that makes it needless is committed. */
export async function removeStored(tx: Tx, keys: readonly (string | null)[]): Promise<void> {
  const stored = [...new Set(keys.filter((key) => key !== null))]
  if (stored.length > 0) await addJob(tx, removeStoredJob, { keys: stored })
}

export const removeStoredHandler = ({ storage }: Pick<Platform, 'storage'>) =>
  handles(removeStoredJob, async ({ keys }) => {
    for (const key of keys) await storage.remove(key)
  })
