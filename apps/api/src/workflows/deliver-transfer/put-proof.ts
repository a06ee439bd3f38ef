import { getTransaction, lockAsSeller, maySend, recordProof, standingOf } from '#modules/escrow'
import { inTransaction, type Tx } from '#platform/db'
import { newId } from '#platform/ids'
import type { Platform } from '#platform/part'
import { refuseUnless } from '#platform/problem'
import { escrowProblems } from '@fullhouse/contracts/escrow'
import { platformProblems } from '@fullhouse/contracts/problem'
import { checkProof } from './check-proof.ts'

/** The context proofs are sealed for. */
export const proofContext = 'escrow.proof'

/**
 * Keeps the seller's proof of sending; a later one replaces it until it is sent. The file is looked at and stored
 * outside any transaction, and removed again when the purchase has moved on meanwhile.
 */
export async function putProof(
  { db, cipher, storage, log }: Platform,
  sellerId: string,
  transactionId: string,
  given: Buffer,
): Promise<void> {
  const row = await getTransaction(db, transactionId)
  refuseUnless(row && row.seller_id === sellerId, platformProblems.not_found)
  refuseUnless(maySend(await standingOf(db, row)), escrowProblems.not_to_send)
  const { content, mediaType } = await checkProof(given)
  const key = `escrow/${newId()}`
  await storage.put(key, cipher.sealBytes(content, proofContext))
  const unwanted = await inTransaction(db, (tx) => keep(tx, sellerId, transactionId, { key, mediaType })).catch(
    async (error: unknown) => {
      await storage.remove(key)
      throw error
    },
  )
  if (unwanted !== null) {
    await storage.remove(unwanted).catch((error: unknown) => {
      log.error({ err: error, key: unwanted }, 'a replaced proof could not be removed')
    })
  }
}

/** The key of the proof it replaces, if there was one. */
async function keep(
  tx: Tx,
  sellerId: string,
  transactionId: string,
  proof: { key: string; mediaType: string },
): Promise<string | null> {
  const standing = await standingOf(tx, await lockAsSeller(tx, sellerId, transactionId))
  refuseUnless(maySend(standing), escrowProblems.not_to_send)
  await recordProof(tx, transactionId, proof)
  return standing.transfer?.proof_key ?? null
}
