import { createRequire } from 'node:module'

// Looked up when it is needed: at the very first start the packages are not there yet.
const driver = () => createRequire(new URL('../../packages/testkit/package.json', import.meta.url))('pg')

function administration(url) {
  const admin = new URL(url)
  const name = decodeURIComponent(admin.pathname.slice(1))
  admin.pathname = 'postgres'
  return { admin: admin.href, name }
}

async function withServer(url, work) {
  const { admin, name } = administration(url)
  const client = new (driver().Client)({ connectionString: admin, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return await work(client, name, client.escapeIdentifier(name))
  } finally {
    await client.end()
  }
}

/** Creates the database an owner's URL names, unless it is there. */
export function ensureDatabase(ownerUrl) {
  return withServer(ownerUrl, async (client, name, quoted) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${quoted}`)
  })
}

/** Drops the database an owner's URL names, with its connections. */
export function dropDatabase(ownerUrl) {
  return withServer(ownerUrl, (client, _name, quoted) => client.query(`drop database if exists ${quoted} with (force)`))
}
