import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { packagedPostgres, packagedVersion } from './binaries.mjs'

// PostgreSQL refuses to run as root. Then it runs as `postgres` where that user exists, else as `nobody`.
function unprivilegedUser() {
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const wanted of ['postgres', '_postgres', 'nobody']) {
    const found = users.map((line) => line.split(':')).find(([name]) => name === wanted)
    if (found) return { uid: Number(found[2]) >>> 0, gid: Number(found[3]) >>> 0 }
  }
  throw new Error('PostgreSQL cannot run as root, and there is no user "postgres" or "nobody" to run it as.')
}

function ownedByRoot(folder) {
  const found = lstatSync(folder)
  return found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0
}

function copyBinaries(native, target) {
  if (existsSync(target)) return
  const half = `${target}.${process.pid}`
  cpSync(native, half, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(half, target)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
}

// The project may lie in a folder only root can enter, so that user needs a place of its own.
function openBase(native, user) {
  const problems = []
  for (const base of ['/var/lib/fullhouse', '/var/tmp/fullhouse-root', '/tmp/fullhouse-root']) {
    try {
      mkdirSync(base, { recursive: true, mode: 0o755 })
      if (!ownedByRoot(base)) throw new Error('belongs to someone else')
      chmodSync(base, 0o755)
      const binaries = join(base, `postgresql-${packagedVersion(native)}`)
      copyBinaries(native, binaries)
      execFileSync(join(binaries, 'bin', 'postgres'), ['--version'], { ...user, cwd: '/', stdio: 'ignore' })
      return { base, binaries }
    } catch (error) {
      problems.push(`${base}: ${error.message}`)
    }
  }
  throw new Error(`There is no folder PostgreSQL could run from without being root.\n${problems.join('\n')}`)
}

/**
 * Who runs PostgreSQL and from where: `binaries`, and only under root the `user` {uid, gid} it runs as and a `base`
 * folder which that user can enter.
 */
export function postgresOwner(root) {
  const native = packagedPostgres(root)
  if (process.getuid?.() !== 0) return { binaries: native, user: undefined, base: undefined }
  const user = unprivilegedUser()
  return { user, ...openBase(native, user) }
}
