import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What is wrong with the map itself: modules it lacks or invents, and arrows that point right. */
export function checkMap(root, moduleMap) {
  const folder = join(root, 'apps', 'api', 'src', 'modules')
  const present = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : []
  const order = Object.keys(moduleMap)
  const problems = present
    .filter(({ name }) => !order.includes(name))
    .map(({ name }) => `module-map.ts: the module ${name} has no place on the map`)
  for (const [name, uses] of Object.entries(moduleMap)) {
    for (const used of uses) {
      const at = order.indexOf(used)
      if (at < 0 || at >= order.indexOf(name))
        problems.push(`module-map.ts: ${name} uses ${used}, which is not to its left`)
    }
  }
  return problems
}
