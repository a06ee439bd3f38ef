import { addJob, defineJob } from '#platform/jobs'
import type { Tx } from '#platform/db'
import { z } from 'zod'

/** Takes a payout one or more steps further, with the event that made us look, if there is one. */
export const sendPayout = defineJob('payouts.send', z.object({ payoutId: z.uuid(), eventId: z.uuid().optional() }), 25)

/** Has a payout looked at soon. One worker at a time has a payout in hand: its jobs share a queue. */
export async function pushPayout(tx: Tx, payoutId: string, eventId?: string): Promise<void> {
  const queue = `payout:${payoutId}`
  if (eventId) await addJob(tx, sendPayout, { payoutId, eventId }, { queue })
  else await addJob(tx, sendPayout, { payoutId }, { queue, key: queue })
}
