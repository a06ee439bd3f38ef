import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const packageFolder = fileURLToPath(new URL('../..', import.meta.url))

const packageJson = `${packageFolder}package.json`
const linked = `${sep}node_modules`

/** Where an installed package stands beside the ones it needs; `null` for a package of this repository. */
function neighboursOf(real: string): string | null {
  const at = real.lastIndexOf(linked + sep)
  return at < 0 ? null : real.slice(0, at + linked.length)
}

/** What stands in a folder of installed packages, `@scope/name` too. */
const packagesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => (name.startsWith('@') ? readdirSync(join(folder, name)).map((own) => join(name, own)) : [name]))

/**
 * What the child loads its programs from: this package and what it needs, step by step. Never a folder with links to
 * packages of this repository: Node follows a link and only then `..`, out of all that is allowed.
 */
function programPlaces(): string[] {
  const { dependencies } = JSON.parse(readFileSync(packageJson, 'utf8')) as { dependencies: Record<string, string> }
  const links = Object.keys(dependencies).map((name) => `${packageFolder}node_modules/${name}`)
  const folders = new Set<string>()
  const add = (link: string) => {
    const folder = neighboursOf(realpathSync(link))
    if (folder === null || folders.has(folder)) return
    folders.add(folder)
    for (const name of packagesIn(folder)) add(join(folder, name))
  }
  for (const link of links) add(link)
  return [`${packageFolder}src`, packageJson, ...links, ...folders]
}

const find = (name: string) => ['/usr/bin', '/bin', '/usr/sbin'].map((at) => `${at}/${name}`).find(existsSync)

/** An empty network for the child, where this user may make one. */
function withoutNetwork(): string[] {
  const unshare = find('unshare')
  if (!unshare) return []
  const ways = [
    [unshare, '--net'],
    [unshare, '--map-root-user', '--net'],
  ]
  return ways.find(([command = '', ...rest]) => spawnSync(command, [...rest, 'true']).status === 0) ?? []
}

function withLimits(cpuSeconds: number): string[] {
  const prlimit = find('prlimit')
  return prlimit ? [prlimit, `--cpu=${cpuSeconds}`, '--core=0', '--fsize=0'] : []
}

const heapMegabytes = 384
const ourInside = fileURLToPath(new URL('child.ts', import.meta.url))
let network: string[] | undefined
let places: string[] | undefined

/** The command that starts the child with everything taken away that this system lets us take. */
export function childCommand(cpuSeconds: number, inside = ourInside): [command: string, ...rest: string[]] {
  network ??= withoutNetwork()
  places ??= programPlaces()
  const node = [
    process.execPath,
    '--permission',
    '--disallow-code-generation-from-strings',
    '--allow-addons',
    ...places.map((place) => `--allow-fs-read=${place}`),
    `--max-old-space-size=${heapMegabytes}`,
    '--no-warnings',
    inside,
  ]
  const [command = process.execPath, ...rest] = [...network, ...withLimits(cpuSeconds), ...node]
  return [command, ...rest]
}

/** Whether the child has a network of its own with nothing in it. */
export function hasEmptyNetwork(): boolean {
  network ??= withoutNetwork()
  return network.length > 0
}
