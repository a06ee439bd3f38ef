import { escrowPart } from '#modules/escrow'
import { eventsPart } from '#modules/events'
import { identityPart, jwks, resolveActor } from '#modules/identity'
import { intakePart } from '#modules/intake'
import { ledgerPart } from '#modules/ledger'
import { listingsPart, offersFor, offersOfTickets } from '#modules/listings'
import { createStripeGateway, paymentsPart } from '#modules/payments'
import { findPayoutAccount, payoutsPart } from '#modules/payouts'
import { ticketsPart } from '#modules/tickets'
import { venuesPart } from '#modules/venues'
import type { Config } from '#platform/config'
import { openDatabase } from '#platform/db'
import { createFieldCipher } from '#platform/field-cipher'
import { framePart } from '#platform/frame-part'
import { collect, type House } from '#platform/house'
import { type Keys, loadKeys } from '#platform/keys'
import { createLog } from '#platform/log'
import type { Part, Platform } from '#platform/part'
import { createDiskStorage } from '#platform/storage-disk'
import { notificationsPart } from './sinks/notifications/index.ts'
import { deskClaimsView } from './views/desk-claims.ts'
import { deskConflictsView, readDeskConflict } from './views/desk-conflicts.ts'
import { deskJobsView } from './views/desk-jobs.ts'
import { deskLedgerView } from './views/desk-ledger.ts'
import { deskTransactionsView, readForDesk } from './views/desk-transactions.ts'
import { houseInvariantsView } from './views/house-invariants.ts'
import { myTicketsView } from './views/my-tickets.ts'
import { myTransactionsView, readTransaction } from './views/my-transactions.ts'
import { standingsOf } from './views/seller-standing.ts'
import { bookChargePart } from './workflows/book-charge/index.ts'
import { claimTransactionPart } from './workflows/claim-transaction/index.ts'
import { clearTransactionPart } from './workflows/clear-transaction/index.ts'
import { decideConflictPart } from './workflows/decide-conflict/index.ts'
import { deliverTransferPart } from './workflows/deliver-transfer/index.ts'
import { onboardSellerPart } from './workflows/onboard-seller/index.ts'
import { payTransactionPart } from './workflows/pay-transaction/index.ts'
import { receiveProviderEventPart } from './workflows/receive-provider-event/index.ts'
import { reserveTicketsPart } from './workflows/reserve-tickets/index.ts'
import { sendPayoutPart } from './workflows/send-payout/index.ts'

/** Everything the house is made of, one line each: modules in map order, then workflows, views and sinks. */
function listParts(platform: Platform): Part[] {
  const gateway = createStripeGateway(platform.config.stripe)
  const parts: Part[] = [
    framePart(platform),
    // Modules
    identityPart(platform, { payoutCountryOf: async (db, id) => (await findPayoutAccount(db, id))?.country ?? null }),
    venuesPart(platform),
    eventsPart(platform, { offersFor }),
    ledgerPart(),
    paymentsPart(),
    payoutsPart(platform),
    ticketsPart(platform, { isOffered: async (tx, ticketId) => (await offersOfTickets(tx, [ticketId])).has(ticketId) }),
    intakePart(platform),
    listingsPart(platform, { standingsOf }),
    escrowPart(),
    // Workflows
    reserveTicketsPart(platform, readTransaction, standingsOf),
    payTransactionPart(platform, gateway, readTransaction),
    receiveProviderEventPart(platform, gateway),
    bookChargePart(platform, gateway),
    clearTransactionPart(platform, readTransaction),
    deliverTransferPart(platform, readTransaction),
    claimTransactionPart(platform, { readTransaction, readForDesk }),
    decideConflictPart(platform, readDeskConflict),
    sendPayoutPart(platform, gateway),
    onboardSellerPart(platform, gateway),
    // Views
    myTicketsView(platform),
    myTransactionsView(platform),
    houseInvariantsView(),
    deskTransactionsView(platform),
    deskClaimsView(platform),
    deskConflictsView(platform),
    deskLedgerView(platform, () => collect(parts, 'invariants')),
    deskJobsView(platform),
    // Sinks
    notificationsPart(platform),
  ]
  return parts
}

export interface OpenOptions {
  /** Which process this is, in its log lines. */
  name: string
  /** Instead of those in the key file. */
  keys?: Keys
  /** Parts on top of the listed ones; tests bring theirs. */
  more?: readonly Part[]
}

/** Opens the house: connections, keys and parts, not yet serving anybody. */
export function openHouse(config: Config, options: OpenOptions): House {
  const log = createLog({ ...config.log, name: options.name })
  const { url, pool: connections, namedStatements } = config.database
  const database = openDatabase({ url, pool: connections, namedStatements, log })
  const keys = options.keys ?? loadKeys(config.keysFile, config.production)
  const platform: Platform = {
    config,
    db: database.db,
    keys,
    log,
    cipher: createFieldCipher(keys.field),
    storage: createDiskStorage(config.storageDir),
  }
  return {
    platform,
    parts: [...listParts(platform), ...(options.more ?? [])],
    authenticate: resolveActor(platform),
    documents: { '/.well-known/jwks.json': jwks(keys.access) },
    pool: database.pool,
    close: database.close,
  }
}
