import type { Db } from '#platform/db'
import type { EscrowTables } from '../modules/escrow/tables.ts'
import type { EventsTables } from '../modules/events/tables.ts'
import type { IdentityTables } from '../modules/identity/tables.ts'
import type { IntakeTables } from '../modules/intake/tables.ts'
import type { ListingsTables } from '../modules/listings/tables.ts'
import type { PaymentsTables } from '../modules/payments/tables.ts'
import type { PayoutsTables } from '../modules/payouts/tables.ts'
import type { TicketsTables } from '../modules/tickets/tables.ts'

/** Views read across schemas, and write nothing. */
export const everything = (db: Db) =>
  db
    .$extendTables<IdentityTables & EventsTables & PaymentsTables & PayoutsTables>()
    .$extendTables<TicketsTables & IntakeTables & ListingsTables & EscrowTables>()
