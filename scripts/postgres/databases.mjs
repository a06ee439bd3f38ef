import { createRequire } from 'node:module'

// Looked up when it is needed: at the very first start the packages are not there yet.
const driver = () => createRequire(new URL('../../packages/testkit/package.json', import.meta.url))('pg')

async function withClient(url, work) {
  const client = new (driver().Client)({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end()
  }
}

// A database can be created or dropped only from another one.
function administer(ownerUrl, work) {
  const url = new URL(ownerUrl)
  const name = decodeURIComponent(url.pathname.slice(1))
  url.pathname = 'postgres'
  return withClient(url.href, (client) => work(client, client.escapeIdentifier(name)))
}

async function exists(ownerUrl) {
  try {
    await withClient(ownerUrl, () => {})
    return true
  } catch (error) {
    if (error.code === '3D000') return false
    const { host } = new URL(ownerUrl)
    throw new Error(`The database server at ${host} does not let us in: ${error.message}`)
  }
}

/** Creates the database an owner's URL names, unless it is there. */
export async function ensureDatabase(ownerUrl) {
  if (!(await exists(ownerUrl))) await administer(ownerUrl, (client, name) => client.query(`create database ${name}`))
}

/** Drops the database an owner's URL names, with its connections. */
export function dropDatabase(ownerUrl) {
  return administer(ownerUrl, (client, name) => client.query(`drop database if exists ${name} with (force)`))
}
