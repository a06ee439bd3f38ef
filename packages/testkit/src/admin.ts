import { Client } from 'pg'

function adminUrl(): URL {
  const url = process.env.TEST_DATABASE_ADMIN_URL
  if (!url) throw new Error('No test PostgreSQL: this test belongs in the vitest project "api" (its global setup).')
  return new URL(url)
}

/** The owner's URL of a database of the test cluster. */
export function ownerUrl(database: string): string {
  const url = adminUrl()
  url.pathname = database
  return url.href
}

/** The URL of the product's own login role, `fullhouse`, which the migrations create. */
export function appUrl(database: string): string {
  const url = adminUrl()
  url.pathname = database
  url.username = 'fullhouse'
  url.password = process.env.TEST_DATABASE_APP_PASSWORD ?? ''
  return url.href
}

/** Runs `work` with a superuser connection on database `postgres`, closed afterwards. */
export async function withAdmin<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: adminUrl().href })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
