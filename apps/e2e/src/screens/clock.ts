import type { APIRequestContext } from '@playwright/test'
import { sandbox } from '../addresses.ts'

/** Moves the clocks of the sandbox and of the product on, as the sandbox's control page does. */
export async function waitSeconds(request: APIRequestContext, advanceSeconds: number): Promise<void> {
  const answer = await request.post(`${sandbox}/api/control/clock`, { data: { advanceSeconds } })
  const { product } = (await answer.json()) as { product: { ok: boolean } }
  if (!product.ok) throw new Error('the product’s clock does not move')
}
