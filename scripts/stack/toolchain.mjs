import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinnedPnpm } from './pinned-pnpm.mjs'
import { packagedNode } from './product-parts.mjs'
import { runStep } from './run-step.mjs'

const stampOf = (root) => join(root, 'node_modules', '.fullhouse-installed')

// Everything that decides what is installed; where node_modules was made counts too, a copied one is made again.
function fingerprint(root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${root}`)
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml']
  for (const group of ['apps', 'packages']) {
    for (const name of readdirSync(join(root, group)).sort()) files.push(join(group, name, 'package.json'))
  }
  for (const file of files) if (existsSync(join(root, file))) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function isInstalled(root, wanted) {
  try {
    return existsSync(packagedNode(root)) && readFileSync(stampOf(root), 'utf8') === wanted
  } catch {
    return false
  }
}

/** Brings the pinned pnpm and, with the packages, Node 24. Does nothing when they already stand. */
export async function bringToolchain({ root, screen, stops }) {
  const [major] = process.versions.node.split('.')
  if (Number(major) < 20) throw new Error(`Fullhouse needs Node 20 or newer to start; this is ${process.version}.`)
  const wanted = fingerprint(root)
  if (isInstalled(root, wanted)) return
  const pnpm = pinnedPnpm(root)
  const args = ['-y', pnpm, 'install', '--frozen-lockfile', '--config.confirmModulesPurge=false']
  const env = { ...process.env, npm_config_update_notifier: 'false' }
  await screen.during('Installing packages', 'about a minute the first time', async () => {
    const { code, output } = await runStep('npx', args, { cwd: root, env, stops })
    if (code !== 0) throw new Error(`The packages could not be installed (${pnpm} install, exit ${code}):\n${output}`)
  })
  if (!existsSync(packagedNode(root))) throw new Error('Node 24 did not come with the packages; look at the npm setup.')
  writeFileSync(stampOf(root), wanted)
}
