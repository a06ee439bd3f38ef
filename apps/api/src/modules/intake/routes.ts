import { inSnapshot, inTransaction } from '#platform/db'
import { once } from '#platform/idempotency'
import type { Platform } from '#platform/part'
import { refuse } from '#platform/problem'
import { serve } from '#platform/serve'
import { intake, intakeProblems } from '@fullhouse/contracts/intake'
import { addFile } from './add-file.ts'
import { changeIntake } from './change-intake.ts'
import { getMyIntake } from './get-intake.ts'
import { leaveIntake } from './leave-intake.ts'
import { listMyIntakes } from './list-intakes.ts'
import { makeTickets } from './make-tickets.ts'
import { addStatement, getMyConflict, listMyConflicts } from './my-conflicts.ts'
import { openIntake } from './open-intake.ts'
import { getPicture } from './piece-picture.ts'
import { removeFile } from './remove-file.ts'

export const intakeRoutes = (platform: Platform) => {
  const { db } = platform
  return [
    serve(intake.open, ({ actor, body }) => inTransaction(db, (tx) => openIntake(tx, actor.accountId, body.delivery))),
    serve(intake.mine, ({ actor, query }) => listMyIntakes(db, actor.accountId, query)),
    serve(intake.get, ({ actor, params }) => inSnapshot(db, (tx) => getMyIntake(tx, actor.accountId, params.id))),
    serve(intake.addFile, ({ actor, params, file }) => addFile(platform, actor.accountId, params.id, file)),
    serve(intake.removeFile, ({ actor, params }) =>
      inTransaction(db, (tx) => removeFile(tx, actor.accountId, params.id, params.fileId)),
    ),
    serve(intake.picture, ({ actor, params }) => getPicture(platform, actor.accountId, params.id, params.pieceId)),
    serve(intake.change, ({ actor, params, body }) =>
      inTransaction(db, (tx) => changeIntake(tx, actor.accountId, params.id, body)),
    ),
    serve(intake.makeTickets, async ({ actor, params, body, claim }) => {
      const made = await inTransaction(db, (tx) =>
        once(tx, claim, () => makeTickets(tx, platform, actor.accountId, params.id, body.version)),
      )
      // After the commit: the reviews that were opened must last.
      if (made.refused) refuse(intakeProblems.code_taken, { facts: made.refused })
      return made.intake
    }),
    serve(intake.leave, ({ actor, params }) => inTransaction(db, (tx) => leaveIntake(tx, actor.accountId, params.id))),
    serve(intake.conflicts, ({ actor, query }) => listMyConflicts(db, actor.accountId, query)),
    serve(intake.conflict, ({ actor, params }) => getMyConflict(db, actor.accountId, params.id)),
    serve(intake.addStatement, ({ actor, params, body }) =>
      inTransaction(db, (tx) => addStatement(tx, actor.accountId, params.id, body.text)),
    ),
  ]
}
