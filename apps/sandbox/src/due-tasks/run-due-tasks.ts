import { sql } from 'kysely'
import type { Tx } from '../database/tables.ts'
import { payPayout } from '../stripe/connect/finish-payout.ts'
import { finishAsyncPayment } from '../stripe/payments/finish-async-payment.ts'
import { openDispute } from '../stripe/payments/disputes.ts'
import { settleRefund } from '../stripe/payments/refund-settlement.ts'
import { runSettleCharge } from '../stripe/payments/settle-charge.ts'
import type { TaskKind } from '../stripe/store/schedule-task.ts'
import type { Call } from '../stripe/wire/call.ts'
import type { World } from '../world.ts'

const handlers: Record<TaskKind, (call: Call, subject: string) => Promise<void>> = {
  settle_charge: runSettleCharge,
  pay_payout: payPayout,
  finish_async_payment: finishAsyncPayment,
  settle_refund: settleRefund,
  open_dispute: openDispute,
}

interface Task {
  id: number
  kind: TaskKind
  subject: string
  account: string
}

async function takeTask(tx: Tx): Promise<Task | undefined> {
  const taken = await sql<Task>`
    with due as (
      select id from due_task where due_at <= ${new Date()} order by due_at limit 1 for update skip locked)
    delete from due_task t using due, object o where t.id = due.id and o.id = t.subject
    returning t.id, t.kind, t.subject, o.account`.execute(tx)
  return taken.rows[0]
}

/** Does one due task in a transaction of its own. False when nothing was due. */
export async function runOneDueTask(world: World): Promise<boolean> {
  let task: Task | undefined
  try {
    await world.db.transaction().execute(async (tx) => {
      task = await takeTask(tx)
      if (!task) return
      const call = { world, tx, account: task.account, requestId: null, idempotencyKey: null, clientSecret: undefined }
      await handlers[task.kind](call, task.subject)
    })
  } catch (error) {
    world.log.error({ err: error, task }, 'a due task broke and will be tried again')
    if (!task) throw error
    await world.db
      .updateTable('due_task')
      .set((e) => ({ attempts: e('attempts', '+', 1), due_at: new Date(Date.now() + 5000) }))
      .where('id', '=', task.id)
      .execute()
  }
  return task !== undefined
}
