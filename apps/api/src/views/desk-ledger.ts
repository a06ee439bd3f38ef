import { countOpen, recentEntries, solvency, trialBalance } from '#modules/ledger'
import { databaseNow, type Db } from '#platform/db'
import type { Invariant, Part, Platform } from '#platform/part'
import { serve } from '#platform/serve'
import { desk, type LedgerHealth } from '@fullhouse/contracts/desk'
import { sql } from 'kysely'
import { countCases } from './desk-claims.ts'
import { everything } from './view-tables.ts'

async function readHealth(db: Db, invariants: readonly Invariant[]): Promise<LedgerHealth> {
  const entries = await recentEntries(db, 30)
  return {
    checkedAt: (await databaseNow(db)).toISOString(),
    invariants: await Promise.all(
      invariants.map(async (invariant) => ({
        name: invariant.name,
        says: invariant.says,
        count: await invariant.count(db),
      })),
    ),
    trialBalance: await trialBalance(db),
    solvency: await solvency(db),
    recentEntries: entries.map((entry) => ({
      at: entry.at.toISOString(),
      type: entry.type,
      subjectType: entry.subjectType,
      subjectId: entry.subjectId,
      lines: entry.lines.map((line) => ({ kind: line.kind, amount: line.amount })),
    })),
  }
}

/** What waits for someone. */
async function readOverview(db: Db, invariants: readonly Invariant[]) {
  const counts = await Promise.all(invariants.map((invariant) => invariant.count(db)))
  const one = await everything(db)
    .selectNoFrom((eb) => [
      eb
        .selectFrom('events.event')
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('state', '=', 'in_review')
        .as('eventsInReview'),
      eb
        .selectFrom('escrow.transaction')
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('state', 'in', ['reserved', 'paid', 'delivered', 'cleared'])
        .as('transactionsOpen'),
      eb
        .selectFrom('payouts.payout')
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('state', '=', 'blocked')
        .as('payoutsBlocked'),
      eb
        .selectFrom('intake.conflict')
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('state', '=', 'open')
        .as('conflictsOpen'),
      eb
        .selectFrom('platform.inbox')
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('state', '=', 'dead')
        .as('deadLetters'),
    ])
    .executeTakeFirstOrThrow()
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from graphile_worker.jobs where attempts >= max_attempts`.execute(db)
  return {
    eventsInReview: one.eventsInReview ?? 0,
    transactionsOpen: one.transactionsOpen ?? 0,
    payoutsBlocked: one.payoutsBlocked ?? 0,
    paymentsStranded: await countOpen(db, 'unapplied'),
    conflictsOpen: one.conflictsOpen ?? 0,
    claimsOpen: await countCases(db),
    deadLetters: one.deadLetters ?? 0,
    deadJobs: rows[0]?.n ?? 0,
    invariantsBroken: counts.filter((count) => count !== 0).length,
  }
}

/** The health of the books, and the desk's front page. `invariants` are all those of the house. */
export const deskLedgerView = ({ db }: Platform, invariants: () => readonly Invariant[]): Part => ({
  name: 'desk-ledger',
  routes: [
    serve(desk.ledgerHealth, () => readHealth(db, invariants())),
    serve(desk.overview, () => readOverview(db, invariants())),
  ],
})
