import type { Call } from '../wire/call.ts'

export type TaskKind = 'settle_charge' | 'pay_payout' | 'finish_async_payment' | 'settle_refund' | 'open_dispute'

/** Leaves a row that the sweeper acts on later, in real milliseconds. One row per kind and subject. */
export async function scheduleTask(call: Call, kind: TaskKind, subject: string, milliseconds: number): Promise<void> {
  const due_at = new Date(Date.now() + milliseconds)
  await call.tx
    .insertInto('due_task')
    .values({ kind, subject, due_at })
    .onConflict((conflict) => conflict.columns(['kind', 'subject']).doUpdateSet({ due_at }))
    .execute()
}
