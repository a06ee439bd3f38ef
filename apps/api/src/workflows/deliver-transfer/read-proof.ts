import { getTransaction, type TransactionRow, transfersOf } from '#modules/escrow'
import type { Platform } from '#platform/part'
import { refuseUnless } from '#platform/problem'
import type { FileAnswer } from '@fullhouse/contracts/endpoint'
import { escrowProblems } from '@fullhouse/contracts/escrow'
import { platformProblems } from '@fullhouse/contracts/problem'
import { proofContext } from './put-proof.ts'

/** The proof for one of the two sides; the buyer sees it once it is sent. */
export async function readProof(platform: Platform, viewerId: string, transactionId: string): Promise<FileAnswer> {
  const row = await getTransaction(platform.db, transactionId)
  refuseUnless(row && (row.buyer_id === viewerId || row.seller_id === viewerId), platformProblems.not_found)
  return open(platform, row, { onlySent: row.seller_id !== viewerId })
}

/** The proof for our people. */
export async function readProofForDesk(platform: Platform, transactionId: string): Promise<FileAnswer> {
  const row = await getTransaction(platform.db, transactionId)
  refuseUnless(row, platformProblems.not_found)
  return open(platform, row, { onlySent: false })
}

async function open(
  { db, cipher, storage }: Platform,
  row: TransactionRow,
  { onlySent }: { onlySent: boolean },
): Promise<FileAnswer> {
  const transfer = (await transfersOf(db, [row.id])).get(row.id)
  const key = transfer && (transfer.sent_at !== null || !onlySent) ? transfer.proof_key : null
  const sealed = key === null ? null : await storage.get(key)
  refuseUnless(sealed && transfer?.proof_type, escrowProblems.no_proof)
  const ending = transfer.proof_type.split('/')[1] ?? 'file'
  return {
    fileName: `${row.reference}-proof.${ending}`,
    mediaType: transfer.proof_type,
    content: cipher.openBytes(sealed, proofContext),
  }
}
