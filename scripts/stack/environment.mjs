import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const portNames = ['API_PORT', 'WEB_PORT', 'ADMIN_PORT', 'SANDBOX_PORT', 'SANDBOX_SMTP_PORT', 'DATABASE_PORT']
const usual = { API_PORT: 4000, WEB_PORT: 4100, ADMIN_PORT: 4200, SANDBOX_PORT: 4300, DATABASE_PORT: 4500 }

/** What browsers and fetch refuse to open (Fetch standard, "port blocking"), of those an ordinary user may take. */
const blocked = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
])

/** The ports of the stack: the caller's where set, the usual ones otherwise. Rejects what is no port number or no use. */
export function choosePorts(given = process.env) {
  const ports = {}
  for (const [name, port] of Object.entries(usual)) ports[name] = Number(given[name] || port)
  ports.SANDBOX_SMTP_PORT = Number(given.SANDBOX_SMTP_PORT || ports.SANDBOX_PORT + 1)
  for (const [name, port] of Object.entries(ports)) {
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`${name}=${given[name]} is not a port.`)
    if (blocked.has(port)) throw new Error(`${name}=${port}: browsers refuse this port. Choose another.`)
  }
  return ports
}

const random = (bytes = 24) => randomBytes(bytes).toString('base64url')

/** Fresh passwords and keys for one installation. */
export function newSecrets() {
  return {
    databaseOwnerPassword: random(),
    databasePassword: random(),
    STRIPE_SECRET_KEY: `sk_sandbox_${random()}`,
    STRIPE_PUBLISHABLE_KEY: `pk_sandbox_${random()}`,
    STRIPE_WEBHOOK_SECRET: `whsec_${random()}`,
    STRIPE_CONNECT_WEBHOOK_SECRET: `whsec_${random()}`,
    TWILIO_ACCOUNT_SID: `ACsandbox${randomBytes(12).toString('hex')}`,
    TWILIO_AUTH_TOKEN: random(),
    TWILIO_VERIFY_SERVICE: `VAsandbox${randomBytes(12).toString('hex')}`,
    CONTROL_KEY: random(),
  }
}

/** The secrets of a data folder; made once and kept in secrets.json, readable by its owner only. */
export function keepSecrets(dataDir) {
  const file = join(dataDir, 'secrets.json')
  let kept = {}
  try {
    kept = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error.code !== 'ENOENT') throw new Error(`${file} cannot be read: ${error.message}`)
  }
  const secrets = { ...newSecrets(), ...kept }
  if (Object.keys(kept).length !== Object.keys(secrets).length) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  }
  return secrets
}

function databaseUrls(ports, secrets, given) {
  const at = `127.0.0.1:${ports.DATABASE_PORT}`
  const owner = (name) => `postgres://postgres:${secrets.databaseOwnerPassword}@${at}/${name}`
  if (!given.DATABASE_URL) {
    return {
      DATABASE_URL: `postgres://fullhouse:${secrets.databasePassword}@${at}/fullhouse`,
      DATABASE_OWNER_URL: owner('fullhouse'),
      SANDBOX_DATABASE_URL: owner('fullhouse_sandbox'),
    }
  }
  const ownerUrl = given.DATABASE_OWNER_URL
  if (!ownerUrl)
    throw new Error('DATABASE_URL is set, so DATABASE_OWNER_URL is needed too: the login that may migrate.')
  const sandbox = new URL(ownerUrl)
  sandbox.pathname = `${sandbox.pathname}_sandbox`
  return { DATABASE_URL: given.DATABASE_URL, DATABASE_OWNER_URL: ownerUrl, SANDBOX_DATABASE_URL: sandbox.href }
}

/** Everything the parts of the stack are told. What `given` (the caller's environment) sets wins. */
export function stackEnvironment({ dataDir, ports, secrets, given = process.env }) {
  const url = (port) => `http://127.0.0.1:${port}`
  const api = url(ports.API_PORT)
  const sandbox = url(ports.SANDBOX_PORT)
  const { databaseOwnerPassword, databasePassword, ...shared } = secrets
  const environment = {
    NODE_ENV: 'development',
    LOG_LEVEL: 'info',
    FULLHOUSE_DATA_DIR: dataDir,
    KEYS_FILE: join(dataDir, 'keys.json'),
    STORAGE_DIR: join(dataDir, 'files'),
    PUBLIC_API_URL: api,
    PUBLIC_WEB_URL: url(ports.WEB_PORT),
    PUBLIC_ADMIN_URL: url(ports.ADMIN_PORT),
    SANDBOX_PUBLIC_URL: sandbox,
    STRIPE_API_BASE: sandbox,
    // The pretend bank settles at once, so that the whole road can be walked in one sitting.
    SANDBOX_AVAILABLE_DAYS: '0',
    STRIPE_WEBHOOK_URL: `${api}/v1/webhooks/stripe`,
    STRIPE_CONNECT_WEBHOOK_URL: `${api}/v1/webhooks/stripe-connect`,
    TWILIO_API_BASE: `${sandbox}/twilio`,
    SMTP_URL: `smtp://127.0.0.1:${ports.SANDBOX_SMTP_PORT}`,
    MAIL_FROM: 'Fullhouse <tickets@fullhouse.example>',
    ...shared,
    ...databaseUrls(ports, { databaseOwnerPassword, databasePassword }, given),
  }
  // A real account replaces its pretended one; its key must never be sent to the sandbox, nor the other way round.
  if (given.STRIPE_SECRET_KEY && !given.STRIPE_SECRET_KEY.startsWith('sk_sandbox_')) delete environment.STRIPE_API_BASE
  if (given.TWILIO_ACCOUNT_SID && !given.TWILIO_ACCOUNT_SID.startsWith('ACsandbox')) delete environment.TWILIO_API_BASE
  for (const name of Object.keys(environment)) if (given[name]) environment[name] = given[name]
  for (const name of portNames) environment[name] = String(ports[name])
  environment.FULLHOUSE_DATA_DIR = dataDir
  return environment
}
