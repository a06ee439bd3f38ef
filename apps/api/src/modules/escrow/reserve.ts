import type { PriceTerms, Shares } from '#modules/pricing'
import type { Tx } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { escrowProblems } from '@fullhouse/contracts/escrow'
import type { SafetyLevel } from '@fullhouse/contracts/tickets'
import { sql } from 'kysely'
import { own } from './own.ts'
import { newReference } from './reference.ts'

/** How long a buyer has to pay. */
const reservationMinutes = 10
/** Unpaid reservations one buyer may hold at once. */
const maxReservations = 3

export interface NewTransaction {
  id: string
  listingId: string
  occurrenceId: string
  buyerId: string
  sellerId: string
  safety: SafetyLevel
  currency: string
  buyerTotal: number
  terms: PriceTerms
  royaltyPayeeId: string
  /** Event end plus the clearance window. */
  clearsAt: Date
  /** Printed on the ticket where it is not the date it is sold for: local time, as printed. */
  printedStartsAt: string | null
  /** The issuer's app, of a `transfer`. */
  transferApp: string | null
  items: readonly { ticketId: string; shares: Shares }[]
}

/** Writes a purchase with all its amounts fixed, and its deadline to pay. The seats are already locked. */
export async function openTransaction(tx: Tx, order: NewTransaction): Promise<void> {
  const { terms } = order
  const until = sql<Date>`platform.now() + make_interval(mins => ${reservationMinutes})`
  await own(tx)
    .insertInto('escrow.transaction')
    .values({
      id: order.id,
      reference: newReference(),
      listing_id: order.listingId,
      occurrence_id: order.occurrenceId,
      buyer_id: order.buyerId,
      seller_id: order.sellerId,
      safety: order.safety,
      currency: order.currency,
      quantity: order.items.length,
      buyer_total: order.buyerTotal,
      fee_rule: terms.feeRule,
      buyer_fee_ppm: terms.buyerFeePpm,
      seller_fee_ppm: terms.sellerFeePpm,
      vat_country: terms.vatCountry,
      vat_ppm: terms.vatPpm,
      vat_citation: terms.vatCitation,
      royalty_ppm: terms.royaltyPpm,
      royalty_payee_id: order.royaltyPayeeId,
      reserved_until: until,
      clears_at: order.clearsAt,
      printed_starts_at: order.printedStartsAt,
      transfer_app: order.transferApp,
    })
    .execute()
  await own(tx)
    .insertInto('escrow.item')
    .values(
      order.items.map(({ ticketId, shares }, position) => ({
        transaction_id: order.id,
        ticket_id: ticketId,
        position,
        price: shares.price,
        buyer_fee: shares.buyerFee,
        buyer_fee_vat: shares.buyerFeeVat,
        seller_fee: shares.sellerFee,
        seller_fee_vat: shares.sellerFeeVat,
        royalty: shares.royalty,
        seller_net: shares.sellerNet,
      })),
    )
    .execute()
  await own(tx)
    .insertInto('escrow.deadline')
    .values({ transaction_id: order.id, kind: 'reservation', due_at: until })
    .execute()
}

/** Refuses a buyer who already holds seats in other checkouts. The buyer's lock makes the count hold until the commit. */
export async function refuseHoarding(tx: Tx, buyerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`escrow.reserve:${buyerId}`}, 0))`.execute(tx)
  const { open } = await own(tx)
    .selectFrom('escrow.transaction')
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('buyer_id', '=', buyerId)
    .where('state', '=', 'reserved')
    .executeTakeFirstOrThrow()
  refuseUnless(open < maxReservations, escrowProblems.too_many_reservations, { facts: { most: maxReservations } })
}
