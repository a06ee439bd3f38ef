import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'

const notOurs = { path: 'node_modules|/dist/|\\.data/|routeTree\\.gen\\.ts$' }

/** Every import under `root` that breaks a rule, as sentences, sorted. */
export async function checkImports(root, rules) {
  const options = {
    baseDir: root,
    ruleSet: { forbidden: rules },
    validate: true,
    exclude: notOurs,
    doNotFollow: notOurs,
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  }
  const places = ['apps', 'packages'].filter((folder) => existsSync(join(root, folder)))
  const { output } = await cruise(places, options)
  if (output.summary.totalCruised === 0) throw new Error(`There are no sources to check under ${root}.`)
  const why = new Map(rules.map(({ name, comment }) => [name, comment]))
  return output.summary.violations
    .map(({ rule, from, to }) => `${from} imports ${to}: ${why.get(rule.name)} (${rule.name})`)
    .sort()
}
