import { Client } from 'pg'
import { expect, it } from 'vitest'
import { createTestDatabase } from './database.ts'

it('clones the migrated product database, seen as owner and as the product’s own login', async () => {
  const database = await createTestDatabase()
  try {
    for (const [url, user] of [
      [database.ownerUrl, 'postgres'],
      [database.appUrl, 'fullhouse'],
    ] as const) {
      const client = new Client({ connectionString: url })
      await client.connect()
      const { rows } = await client.query(
        `select current_user as user, to_regclass('platform.clock') is not null as migrated`,
      )
      await client.end()
      expect(rows).toEqual([{ user, migrated: true }])
    }
  } finally {
    await database.drop()
  }
})
