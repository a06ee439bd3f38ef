import { desk } from './desk.ts'
import type { Endpoint } from './endpoint.ts'
import { escrow } from './escrow.ts'
import { events } from './events.ts'
import { identity } from './identity.ts'
import { intake } from './intake.ts'
import { listings } from './listings.ts'
import { payments } from './payments.ts'
import { payouts } from './payouts.ts'
import { platform } from './platform.ts'
import { tickets } from './tickets.ts'
import { venues } from './venues.ts'

/** Every endpoint there is, by module: what OpenAPI is printed from and access tests walk. */
export const contracts = {
  identity,
  venues,
  events,
  payments,
  payouts,
  tickets,
  intake,
  listings,
  escrow,
  desk,
  platform,
}

export const allEndpoints: readonly Endpoint[] = Object.values(contracts).flatMap((module) => Object.values(module))
