/**
 * Who may use whom: each module with the modules (all to its left) whose front doors it calls. Checked by
 * `pnpm boundaries`, drawn into docs/architecture.md by `pnpm graph`. Workflows and views may use every module.
 */
export const moduleMap = {
  identity: [],
  venues: [],
  events: ['venues', 'identity'],
  ledger: [],
  payments: [],
  payouts: ['identity', 'payments'],
  tickets: ['events', 'identity'],
  pricing: ['events'],
  intake: ['venues', 'events', 'identity', 'tickets'],
  listings: ['events', 'identity', 'payouts', 'tickets', 'pricing'],
  escrow: ['events', 'identity', 'payments', 'payouts', 'tickets', 'pricing', 'listings'],
} as const satisfies Record<string, readonly string[]>
