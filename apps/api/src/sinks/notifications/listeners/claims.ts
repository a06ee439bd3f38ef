import { claimOpened, claimRejected, claimsOf, claimWithdrawn } from '#modules/escrow'
import type { Tx } from '#platform/db'
import { type Mail, mailsAbout, type QueuePlatform } from '../queue-mail.ts'
import { purchaseWords } from '../read-words.ts'

const tellBoth =
  (about: 'claim_opened' | 'claim_withdrawn' | 'claim_rejected') =>
  async (
    tx: Tx,
    { transactionId, buyerId, sellerId }: { transactionId: string; buyerId: string; sellerId: string },
  ): Promise<Mail[]> => {
    const purchase = await purchaseWords(tx, transactionId)
    const decision = (await claimsOf(tx, [transactionId])).get(transactionId)?.decision
    const words = { ...purchase, words: { ...purchase.words, ...(decision ? { decision } : {}) } }
    return [
      { template: `${about}_buyer`, to: buyerId, ...words },
      { template: `${about}_seller`, to: sellerId, ...words },
    ]
  }

/** What a buyer claims and what became of it; both sides hear where the money is. */
export const claimMails = (platform: QueuePlatform) => [
  mailsAbout(platform, claimOpened, tellBoth('claim_opened')),
  mailsAbout(platform, claimWithdrawn, tellBoth('claim_withdrawn')),
  mailsAbout(platform, claimRejected, tellBoth('claim_rejected')),
]
