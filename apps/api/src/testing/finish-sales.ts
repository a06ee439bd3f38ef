import pg from 'pg'
import { giveTickets, offer, reserve, type Show } from './sell-tickets.ts'
import type { TestAccount } from './sign-up.ts'
import type { TestApp } from './start-test-app.ts'

let rows = 0

/**
 * Sales of a seller whose money was released, as far as their number goes: purchases set to cleared by the database's
 * owner, without money. Their app's invariants do not hold afterwards.
 */
export async function finishSales(app: TestApp, show: Show, seller: TestAccount, count: number): Promise<void> {
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) {
    const listing = await offer(app, seller, await giveTickets(app, show, seller, ['1'], `X${(rows += 1)}`))
    ids.push((await reserve(app, await app.signUp('Ida Holm'), listing.id)).id)
  }
  const client = new pg.Client({ connectionString: app.ownerUrl })
  await client.connect()
  try {
    // Without the triggers that let no purchase skip its steps.
    await client.query("set session_replication_role = 'replica'")
    await client.query(
      "update escrow.transaction set state = 'cleared', cleared_by = 'timer' where id = any($1::uuid[])",
      [ids],
    )
  } finally {
    await client.end()
  }
}
