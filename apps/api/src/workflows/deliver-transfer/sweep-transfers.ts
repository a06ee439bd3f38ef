import {
  lockTransaction,
  markMissed,
  markReceived,
  markReminded,
  type Standing,
  standingOf,
  takeDue,
} from '#modules/escrow'
import type { Db, Tx } from '#platform/db'
import type { Sweep } from '#platform/jobs'
import type { Log } from '#platform/log'
import { oneByOne } from '#platform/one-by-one'

type Due = 'transfer' | 'reminder' | 'receipt'

/** Judges the due ones again under their lock: whoever was there first, a person or the deadline, is what counts. */
const sweep =
  (kind: Due, judge: (tx: Tx, standing: Standing, log: Log) => Promise<boolean>) =>
  async (db: Db, log: Log): Promise<number> =>
    oneByOne(db, log, await takeDue(db, kind, 100), async (tx, id) => {
      const row = await lockTransaction(tx, id)
      if (row?.state !== 'paid' || row.frozen) return false
      return judge(tx, await standingOf(tx, row), log)
    })

const missDue = sweep('transfer', async (tx, { row, transfer }, log) => {
  if (!transfer || transfer.sent_at || transfer.missed_at) return false
  await markMissed(tx, row)
  log.warn({ transactionId: row.id }, 'a seller did not send in time: the purchase is frozen and waits for the desk')
  return true
})

const remind = sweep('reminder', async (tx, { row, transfer }) => {
  if (!transfer || transfer.sent_at || transfer.missed_at) return false
  await markReminded(tx, row)
  return true
})

const takeSilence = sweep('receipt', async (tx, { row, transfer }) => {
  if (!transfer?.sent_at || transfer.received_at) return false
  await markReceived(tx, row, 'silence')
  return true
})

export const transferSweeps: readonly Sweep[] = [
  { name: 'escrow.miss_transfers', everyMs: 2_000, run: missDue },
  { name: 'escrow.remind_sellers', everyMs: 30_000, run: remind },
  { name: 'escrow.take_silence', everyMs: 5_000, run: takeSilence },
]
