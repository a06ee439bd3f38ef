import { defineJob } from '#platform/jobs'
import { z } from 'zod'

/** Takes a payout one or more steps further: transfer, then payout. The workflow send-payout does it. */
export const sendPayout = defineJob('payouts.send', z.object({ payoutId: z.uuid() }), 25)
