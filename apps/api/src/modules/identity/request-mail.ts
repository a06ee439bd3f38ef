import { sql } from 'kysely'
import { z } from 'zod'
import { inTransaction, type Tx } from '#platform/db'
import type { FieldCipher } from '#platform/field-cipher'
import { addJob, defineJob, handles, type JobHandler } from '#platform/jobs'
import type { Platform } from '#platform/part'
import { sendOneTimeToken } from './one-time-token.ts'

const context = 'identity.requested_address'
const Requested = z.object({ purpose: z.enum(['verify', 'reset']), sealedEmail: z.string() })
const job = defineJob('identity.request_mail', Requested)

/** Asks for a link by mail. The answer's work is one insert whoever has the address, so its time says nothing. */
export async function requestMail(
  tx: Tx,
  cipher: FieldCipher,
  email: string,
  purpose: 'verify' | 'reset',
): Promise<{ sent: true }> {
  await addJob(tx, job, { purpose, sealedEmail: cipher.seal(email, context) })
  return { sent: true }
}

/** Looks whether somebody may get the link: unconfirmed accounts a confirmation, active ones a reset. */
export const requestMailJob = ({ db, cipher }: Pick<Platform, 'db' | 'cipher'>): JobHandler =>
  handles(job, ({ purpose, sealedEmail }) =>
    inTransaction(db, async (tx) => {
      const { rows } = await sql<{ id: string }>`select id from identity.account
        where email = ${cipher.open(sealedEmail, context)}
          and state = ${purpose === 'verify' ? 'pending' : 'active'} for update`.execute(tx)
      if (rows[0]) await sendOneTimeToken(tx, cipher, rows[0].id, purpose)
    }),
  )
