import type { Money } from '@fullhouse/kernel'
import { accountKinds } from './account-kinds.ts'
import { trialBalance } from './trial-balance.ts'
import type { Db } from '#platform/db'

export interface Solvency {
  currency: string
  /** Held for or owed to others: escrow, payables, credits, what is in transit to them. */
  owed: Money
  /** At the gateways (pending and available together) and recoverable from sellers, organizers and disputes. */
  held: Money
  /** Gateway fees the house has advanced and not yet earned back: its own fee is in escrow until the release. */
  advanced: Money
  solvent: boolean
}

/** Per currency: what the house owes must be covered by what it holds, gateway fees it advanced aside. */
export async function solvency(db: Db): Promise<Solvency[]> {
  const lines = await trialBalance(db)
  const byCurrency = Map.groupBy(lines, (line) => line.balance.currency)
  return [...byCurrency].map(([currency, own]) => {
    const total = (...classes: readonly string[]) =>
      own
        .filter((line) => classes.includes(accountKinds[line.kind].countsAs ?? ''))
        .reduce((sum, line) => sum + line.balance.amount, 0)
    const owed = total('owed')
    const held = total('held', 'recoverable')
    const advanced = Math.max(0, total('gateway_cost') - total('earned'))
    const money = (amount: number): Money => ({ amount, currency })
    return {
      currency,
      owed: money(owed),
      held: money(held),
      advanced: money(advanced),
      solvent: owed <= held + advanced,
    }
  })
}
