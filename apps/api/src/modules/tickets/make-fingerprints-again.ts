import { type Db, inTransaction } from '#platform/db'
import type { Sweep } from '#platform/jobs'
import { newest } from '#platform/keys'
import { sql } from 'kysely'
import { fingerprintOf, payloadPrint } from './fingerprint.ts'
import { type CodeSecrets, openCode } from './outside-code.ts'
import { own } from './own.ts'
import { writeCode } from './ticket-code.ts'

/** After a new pepper: fingerprints of codes that stand are made again, from what is signed or sealed. */
export async function makeFingerprintsAgain(db: Db, { keys, cipher }: CodeSecrets): Promise<number> {
  const pepper = newest(keys.pepper).kid
  return inTransaction(db, async (tx) => {
    const old = await own(tx)
      .selectFrom('tickets.credential')
      .select(['id', 'ticket_id', 'occurrence_id', 'version', 'key_id', 'payload'])
      // Two ranges and a literal, so that the partial index finds them: mostly there are none.
      .where(sql<boolean>`state = 'issued' and (pepper_id < ${pepper} or pepper_id > ${pepper})`)
      .limit(200)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const row of old) {
      const about = { ticketId: row.ticket_id, occurrenceId: row.occurrence_id, version: row.version }
      const code =
        row.payload === null
          ? writeCode(keys.ticket, { credentialId: row.id, ...about }, row.key_id ?? undefined)
          : openCode(cipher, row.ticket_id, row.payload)
      const { fingerprint, pepperId } = fingerprintOf(keys.pepper, row.occurrence_id, code)
      await own(tx)
        .updateTable('tickets.credential')
        .set({
          fingerprint,
          pepper_id: pepperId,
          ...(row.payload === null ? {} : { payload_print: payloadPrint(keys.pepper, code) }),
        })
        .where('id', '=', row.id)
        .execute()
    }
    return old.length
  })
}

export const fingerprintSweep = (secrets: CodeSecrets): Sweep => ({
  name: 'tickets.make_fingerprints_again',
  everyMs: 60_000,
  run: (db) => makeFingerprintsAgain(db, secrets),
})
