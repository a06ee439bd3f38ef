import { payoutBlocked, payoutFailed, payoutPaid, payoutSent } from '#modules/payouts'
import type { Tx } from '#platform/db'
import { type Mail, mailsAbout, type QueuePlatform } from '../queue-mail.ts'
import { purchaseWords } from '../read-words.ts'
import type { TemplateName } from '../templates.ts'

interface AboutPayout {
  transactionId: string
  sellerId: string
  amount: number
  currency: string
}

const tell =
  (template: TemplateName) =>
  async (tx: Tx, { transactionId, sellerId, amount, currency }: AboutPayout): Promise<Mail[]> => {
    const { words } = await purchaseWords(tx, transactionId)
    return [{ template, to: sellerId, words, money: { youReceive: { amount, currency } } }]
  }

/** A seller's money on its last way. */
export const payoutMails = (platform: QueuePlatform) => [
  mailsAbout(platform, payoutBlocked, tell('payout_blocked')),
  mailsAbout(platform, payoutSent, tell('payout_sent')),
  mailsAbout(platform, payoutPaid, tell('payout_paid')),
  mailsAbout(platform, payoutFailed, tell('payout_failed')),
]
