import { paymentStranded, transactionCleared, transactionPaid } from '#modules/escrow'
import { mailsAbout, type QueuePlatform } from '../queue-mail.ts'
import { addresseeWords, purchaseWords } from '../read-words.ts'

/** The two sides of a purchase: what they have, where the money is, and when it moves. */
export const purchaseMails = (platform: QueuePlatform) => [
  mailsAbout(platform, transactionPaid, async (tx, { transactionId, buyerId, sellerId, safety }) => {
    const words = { ...(await purchaseWords(tx, transactionId)), context: safety }
    const confidential = safety === 'transfer' ? await addresseeWords(tx, buyerId) : {}
    return [
      { template: 'purchase_receipt', to: buyerId, ...words, confidential },
      { template: 'tickets_sold', to: sellerId, ...words, confidential },
    ]
  }),
  mailsAbout(platform, transactionCleared, async (tx, { transactionId, sellerId, clearedBy }) => [
    { template: 'money_released', to: sellerId, ...(await purchaseWords(tx, transactionId)), context: clearedBy },
  ]),
  mailsAbout(platform, paymentStranded, async (tx, { transactionId, buyerId }) => [
    { template: 'payment_kept_apart', to: buyerId, ...(await purchaseWords(tx, transactionId)) },
  ]),
]
