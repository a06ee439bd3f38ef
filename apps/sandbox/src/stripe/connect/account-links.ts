import type Stripe from 'stripe'
import { z } from 'zod'
import { newToken } from '../store/ids.ts'
import { readObject } from '../store/objects.ts'
import { accepted, params, text } from '../wire/fields.ts'
import { post, type Route } from '../wire/route.ts'

const lifetime = 5 * 60_000
const address = z.url({ protocol: /^https?$/ })

const createParams = params({
  account: text,
  refresh_url: address,
  return_url: address,
  type: z.enum(['account_onboarding', 'account_update']),
  collect: z.enum(['currently_due', 'eventually_due']).optional(),
  collection_options: accepted.optional(),
})

/** A link to the onboarding page: for one use, for five minutes of real time. */
export const accountLinkRoutes: Route[] = [
  post('/v1/account_links', createParams, async (call, input) => {
    await readObject(call, 'account', input.account, 'account')
    const token = newToken()
    await call.tx
      .insertInto('onboarding_link')
      .values({
        token,
        account: input.account,
        return_url: input.return_url,
        refresh_url: input.refresh_url,
        expires_at: new Date(Date.now() + lifetime),
        used_at: null,
      })
      .execute()
    const created = call.world.clock.now()
    const link: Stripe.AccountLink = {
      object: 'account_link',
      created,
      expires_at: created + lifetime / 1000,
      url: `${call.world.publicUrl()}/onboarding/${token}`,
    }
    return link
  }),
]
