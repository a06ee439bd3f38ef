import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

function look(path) {
  try {
    return lstatSync(path)
  } catch {
    return undefined
  }
}

const noteOf = (place) => join(place, 'belongs-to')

function ownerOf(place) {
  try {
    return readFileSync(noteOf(place), 'utf8').trim()
  } catch {
    return undefined
  }
}

// What an earlier data folder of the same name left behind: whoever deleted it wanted a fresh start.
function removeAbandoned(base, dataDir) {
  for (const name of readdirSync(base)) {
    const place = join(base, name)
    if (name.startsWith('data-') && ownerOf(place) === dataDir) rmSync(place, { recursive: true, force: true })
  }
}

function openOutside({ dataDir, link, user, base }) {
  const target = look(link)?.isSymbolicLink() ? readlinkSync(link) : undefined
  const place = target && join(target, '..')
  if (place && existsSync(place)) {
    const owner = ownerOf(place)
    const copied = owner !== dataDir && look(join(owner ?? '', 'pg'))?.isSymbolicLink()
    // A moved data folder keeps its data; a copy of one that still stands gets its own.
    if (!copied) {
      if (owner !== dataDir) writeFileSync(noteOf(place), `${dataDir}\n`)
      return target
    }
  }
  rmSync(link, { force: true })
  removeAbandoned(base, dataDir)
  const fresh = join(base, `data-${randomBytes(6).toString('hex')}`)
  const data = join(fresh, 'pg')
  mkdirSync(fresh, { mode: 0o755 })
  mkdirSync(data, { mode: 0o700 })
  chownSync(data, user.uid, user.gid)
  writeFileSync(noteOf(fresh), `${dataDir}\n`)
  symlinkSync(data, link)
  return data
}

/**
 * Where the cluster of this data folder lies: `<dataDir>/pg`, which under root is a link to a place PostgreSQL's own
 * user can enter. Returns `data`, the `user` to run as, and `outside` (true for a linked place).
 */
export function openDataFolder({ dataDir, user, base }) {
  const link = join(dataDir, 'pg')
  const found = look(link)
  if (user) {
    if (found?.isDirectory()) return { data: link, user: { uid: found.uid, gid: found.gid }, outside: false }
    return { data: openOutside({ dataDir, link, user, base }), user, outside: true }
  }
  const foreign = found && (found.isSymbolicLink() || found.uid !== (process.getuid?.() ?? found.uid))
  if (foreign) {
    throw new Error(`${link} was made by another user (root?). Remove it, or set FULLHOUSE_DATA_DIR to another folder.`)
  }
  return { data: link, user: undefined, outside: false }
}

/** Removes a data folder for good, its outside place included. */
export function removeDataFolder(dataDir) {
  const link = join(dataDir, 'pg')
  if (look(link)?.isSymbolicLink()) rmSync(join(readlinkSync(link), '..'), { recursive: true, force: true })
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
}
