import { escrow, type Transaction } from '@fullhouse/contracts/escrow'
import { bringTickets } from './bring-tickets.ts'
import { payWithCard, until } from './pay-in-sandbox.ts'
import { offer, openShow, reserve, type Show } from './sell-tickets.ts'
import type { TestAccount } from './sign-up.ts'
import type { TestApp } from './start-test-app.ts'

export interface OutsideSale {
  show: Show
  seller: TestAccount
  buyer: TestAccount
  id: string
  ticketIds: string[]
  /** What the seller gets for all of it, in minor units. */
  net: number
}

/** A purchase of tickets issued elsewhere, paid for. The app needs its sandbox. */
export async function buyOutside(
  app: TestApp,
  safety: 'as_is' | 'transfer',
  options: { inDays?: number; seats?: string[]; printedStartsAt?: string; printedEvent?: string } = {},
): Promise<OutsideSale> {
  const { inDays = 10, seats = ['7'], ...printed } = options
  const show = await openShow(app, { inDays })
  const [seller, buyer] = [await app.signUp('Nora Berg'), await app.signUp('Ida Holm')]
  const ticketIds = await bringTickets(app, show, seller, { safety, seats, ...printed })
  const listing = await offer(app, seller, ticketIds)
  const { id } = await reserve(app, buyer, listing.id, seats.length)
  await payWithCard(app, buyer, id)
  const wanted = safety === 'transfer' ? 'paid' : 'delivered'
  await until(app, wanted, async () => (await readAs(app, buyer, id)).state === wanted)
  return { show, seller, buyer, id, ticketIds, net: listing.each.sellerReceives.amount * seats.length }
}

export const readAs = (app: TestApp, person: TestAccount, id: string): Promise<Transaction> =>
  app.call(person)(escrow.get, { params: { id } })

/** The smallest sound picture there is: one black point. */
export const onePointPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
)

/** The seller shows a picture and says it was sent. */
export async function sendTransfer(app: TestApp, { seller, id }: OutsideSale, note = ''): Promise<Transaction> {
  await app.call(seller)(escrow.putProof, { params: { id }, file: new Uint8Array(onePointPng), fileName: 'sent.png' })
  return app.call(seller)(escrow.sendTransfer, { params: { id }, body: { note } })
}

/** Since when the product's clock stands still enough for a test: seconds until an instant, by its own clock. */
export async function secondsUntil(app: TestApp, person: TestAccount, id: string, at: string | null): Promise<number> {
  const { serverNow } = await readAs(app, person, id)
  return Math.ceil((Date.parse(at ?? '') - Date.parse(serverNow)) / 1000)
}
