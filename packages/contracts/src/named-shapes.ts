import { z } from 'zod'
import * as desk from './desk.ts'
import * as escrow from './escrow.ts'
import * as events from './events.ts'
import * as identity from './identity.ts'
import * as intake from './intake.ts'
import * as listings from './listings.ts'
import * as payments from './payments.ts'
import * as payouts from './payouts.ts'
import * as pricing from './pricing.ts'
import { ProblemBody } from './problem.ts'
import * as shapes from './shapes.ts'
import * as tickets from './tickets.ts'
import * as venues from './venues.ts'

/** The exported objects and enumerations of the contracts, by name. */
const namedShapes: ReadonlyMap<string, z.ZodType> = new Map(
  [shapes, identity, venues, events, pricing, tickets, intake, listings, escrow, payments, payouts, desk].flatMap(
    (module) =>
      Object.entries(module).filter(
        (entry): entry is [string, z.ZodType] =>
          /^[A-Z]/.test(entry[0]) && (entry[1] instanceof z.ZodObject || entry[1] instanceof z.ZodEnum),
      ),
  ),
)

/** Gives these shapes their names in what is printed from them, so that they are described once. */
for (const [id, shape] of [...namedShapes, ['Problem', ProblemBody] as const]) z.globalRegistry.add(shape, { id })
