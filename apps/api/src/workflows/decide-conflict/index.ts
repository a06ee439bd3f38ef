import { type Db, inTransaction } from '#platform/db'
import { once } from '#platform/idempotency'
import type { Part, Platform } from '#platform/part'
import { serve } from '#platform/serve'
import { type DeskConflict, intake } from '@fullhouse/contracts/intake'
import { decideConflict } from './decide-conflict.ts'
import { holdDisputed } from './hold-disputed.ts'

/** A review as the desk sees it; a view, given by the composition root. */
export type ReadConflict = (db: Db, conflictId: string) => Promise<DeskConflict>

/** Which of two claims to one ticket stands. */
export const decideConflictPart = ({ db }: Platform, readConflict: ReadConflict): Part => ({
  name: 'decide-conflict',
  routes: [
    serve(intake.decideConflict, ({ actor, params, body, claim }) =>
      inTransaction(db, (tx) =>
        once(tx, claim, async () => {
          await decideConflict(tx, { conflictId: params.id, ...body, decidedBy: actor.accountId })
          return readConflict(tx, params.id)
        }),
      ),
    ),
  ],
  consumers: [holdDisputed],
})
