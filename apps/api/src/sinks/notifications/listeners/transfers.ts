import { transferDueSoon, transferMissed, transferReceived, transferSent } from '#modules/escrow'
import { mailsAbout, type QueuePlatform } from '../queue-mail.ts'
import { addresseeWords, purchaseWords } from '../read-words.ts'

/** A ticket on its way in the issuer's app: who has to do what, by when, and where the money is. */
export const transferMails = (platform: QueuePlatform) => [
  mailsAbout(platform, transferDueSoon, async (tx, { transactionId, buyerId, sellerId }) => [
    {
      template: 'transfer_due_soon',
      to: sellerId,
      ...(await purchaseWords(tx, transactionId)),
      confidential: await addresseeWords(tx, buyerId),
    },
  ]),
  mailsAbout(platform, transferSent, async (tx, { transactionId, buyerId }) => [
    { template: 'transfer_sent', to: buyerId, ...(await purchaseWords(tx, transactionId)) },
  ]),
  mailsAbout(platform, transferReceived, async (tx, { transactionId, buyerId, sellerId, by }) => {
    const words = { ...(await purchaseWords(tx, transactionId)), context: by }
    return [
      { template: 'transfer_received_seller', to: sellerId, ...words },
      { template: 'transfer_received_buyer', to: buyerId, ...words },
    ]
  }),
  mailsAbout(platform, transferMissed, async (tx, { transactionId, buyerId, sellerId }) => {
    const words = await purchaseWords(tx, transactionId)
    return [
      { template: 'transfer_missed_seller', to: sellerId, ...words },
      { template: 'transfer_missed_buyer', to: buyerId, ...words },
    ]
  }),
]
