// Prints an app's security headers as nginx directives: node docker/print-headers.mjs apps/web/security-headers.ts
// `${FRAME_SOURCE}` is filled in when the container starts.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [file] = process.argv.slice(2)
if (!file) throw new Error('Whose headers? Give the path of a security-headers.ts.')
const { securityHeaders } = await import(pathToFileURL(resolve(file)).href)
for (const [name, value] of Object.entries(securityHeaders({ SANDBOX_PUBLIC_URL: '${FRAME_SOURCE}' }))) {
  process.stdout.write(`add_header ${name} "${value.replaceAll('"', '\\"')}" always;\n`)
}
