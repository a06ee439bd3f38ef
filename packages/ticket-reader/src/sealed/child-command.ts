import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const packageFolder = fileURLToPath(new URL('../..', import.meta.url))

/** Folders the child loads its programs from: this package and wherever its dependencies are installed. */
function programFolders(): string[] {
  const require = createRequire(import.meta.url)
  const installed = ['sharp', 'pdfjs-dist/package.json', 'zxing-wasm/reader'].map((name) => {
    const file = realpathSync(require.resolve(name))
    return file.slice(0, file.indexOf(`${sep}node_modules${sep}`) + `${sep}node_modules`.length)
  })
  const own = ['src', 'node_modules', 'package.json'].map((name) => `${packageFolder}${name}`)
  return [...new Set([...own, ...installed])]
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

/** The command that starts the child with everything taken away that this system lets us take. */
export function childCommand(cpuSeconds: number, inside = ourInside): [command: string, ...rest: string[]] {
  network ??= withoutNetwork()
  const node = [
    process.execPath,
    '--permission',
    '--disallow-code-generation-from-strings',
    '--allow-addons',
    ...programFolders().map((folder) => `--allow-fs-read=${folder}`),
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
