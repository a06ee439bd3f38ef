import type { Part, Platform } from '#platform/part'
import { claimMails } from './listeners/claims.ts'
import { conflictMails } from './listeners/conflicts.ts'
import { eventMails } from './listeners/events.ts'
import { identityMails } from './listeners/identity.ts'
import { payoutMails } from './listeners/payouts.ts'
import { purchaseMails } from './listeners/purchases.ts'
import { sellingMails } from './listeners/selling.ts'
import { transferMails } from './listeners/transfers.ts'
import { sendMailHandler } from './send-mail.ts'

/** Mails about what happens in the house. */
export const notificationsPart = (platform: Platform): Part => ({
  name: 'notifications',
  consumers: [
    ...identityMails(platform),
    ...eventMails(platform),
    ...sellingMails(platform),
    ...purchaseMails(platform),
    ...transferMails(platform),
    ...claimMails(platform),
    ...conflictMails(platform),
    ...payoutMails(platform),
  ],
  jobs: [sendMailHandler(platform)],
})
