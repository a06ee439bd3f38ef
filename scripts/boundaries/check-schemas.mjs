import { codeOf, readSources, sqlOf, stringsOf } from './source-text.mjs'

const api = 'apps/api/src'
const created =
  /\bcreate\s+(?:or\s+replace\s+)?(?:unlogged\s+)?(?<kind>table|view|materialized\s+view|function|procedure|sequence)\s+(?:if\s+not\s+exists\s+)?(?<schema>[a-z_]+)\.(?<name>[a-z_0-9]+)/gi
const cascading = /\breferences\s+([a-z_]+)\.[a-z_0-9]+\s*(?:\([^)]*\))?\s*on\s+(?:delete|update)\s+cascade\b/gi
const changing = /\b(insert\s+into|update|delete\s+from|truncate|alter\s+table)\s+$/i
const named = /\b([a-z_]+)\.([a-z_0-9]+)\b/g
const building = /\.\s*(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\s*\(/
const writing = /\.\s*(insertInto|updateTable|deleteFrom|mergeInto)\s*\(/
const choosing = /\.\s*withSchema\s*\(/
const writtenSql = /\b(insert\s+into|update\s+[a-z_]+\.[a-z_]+\s+set|delete\s+from|truncate)\b/i

const schemaOf = (folder) => folder.replaceAll('-', '_')

// Which part of the API a file belongs to, e.g. {layer: 'modules', name: 'listings'}.
function placeOf(path) {
  const [layer, name] = path.slice(api.length + 1).split('/')
  return { layer, name, own: layer === 'platform' ? 'platform' : schemaOf(name ?? '') }
}

// Names like listings.sold are events; only what a migration has created is a table, a view or a function.
function objectsOf(migrations) {
  const objects = new Map()
  for (const { source } of migrations) {
    for (const { groups } of sqlOf(source).matchAll(created)) {
      objects.set(`${groups.schema}.${groups.name}`.toLowerCase(), groups.kind.toLowerCase())
    }
  }
  return objects
}

const mentioned = (text, objects) => [...text.matchAll(named)].map(([all]) => all).filter((all) => objects.has(all))

// A function in SQL is a front door too: whom the map lets use a module may call it. Tables are their owner's alone.
function checkCode({ path, source }, objects, map) {
  const { layer, own } = placeOf(path)
  const problems = []
  const code = codeOf(source)
  if (layer === 'workflows' && building.test(code)) {
    problems.push(`${path}: a workflow touches no table; it calls the modules' front doors`)
  }
  if (choosing.test(code)) problems.push(`${path}: tables are named with their schema, never by withSchema`)
  if (layer === 'views' && writing.test(code)) problems.push(`${path}: a view writes nothing`)
  for (const { text, line } of stringsOf(source)) {
    if (layer === 'views') {
      if (writtenSql.test(text)) problems.push(`${path}:${line}: a view writes nothing`)
      continue
    }
    for (const object of mentioned(text, objects)) {
      const [schema] = object.split('.')
      if (schema === own || (schema === 'platform' && layer !== 'workflows')) continue
      if (layer === 'workflows' && object === 'platform.now') continue
      if (layer === 'modules' && objects.get(object) === 'function' && map[own]?.includes(schema)) continue
      problems.push(`${path}:${line}: ${layer}/${own} reaches for ${object}, which belongs to ${schema}`)
    }
  }
  return problems
}

// Triggers may read the modules the map lets this one use; changing rows of another schema is for its owner alone.
function checkMigration({ path, source }, objects, map) {
  const { own } = placeOf(path)
  const sql = sqlOf(source)
  const order = Object.keys(map)
  const problems = []
  const report = (index, what) => problems.push(`${path}:${sql.slice(0, index).split('\n').length}: ${what}`)

  for (const { index, groups } of sql.matchAll(created)) {
    const { schema, name } = groups
    if (schema !== own) report(index, `creates ${schema}.${name} outside ${own}`)
  }
  for (const { index, 1: schema } of sql.matchAll(cascading)) {
    if (schema !== own) report(index, `a foreign key into ${schema} must not cascade`)
  }
  const rest = sql.replaceAll(created, (piece) => piece.replaceAll(/[^\n]/g, ' '))
  for (const { index, 0: object, 1: schema } of rest.matchAll(named)) {
    if (!objects.has(object) || schema === own || schema === 'platform') continue
    const before = rest.slice(0, index)
    const isReference = /\breferences\s+$/i.test(before)
    const isLeft = order.includes(schema) && (!order.includes(own) || order.indexOf(schema) < order.indexOf(own))
    if (isReference && !isLeft) report(index, `a foreign key points right, to ${object}`)
    else if (!isReference && changing.test(before)) report(index, `changes ${object}, which belongs to ${schema}`)
    else if (!isReference && !map[own]?.includes(schema)) {
      report(index, `reaches for ${object}, which belongs to ${schema}`)
    }
  }
  return problems
}

/** Every place under `root` where the API touches a table that is not its own, as sentences. */
export function checkSchemas(root, moduleMap) {
  const migrations = readSources(root, `${api}/**/*.sql`)
  const objects = objectsOf(migrations)
  const map = Object.fromEntries(Object.entries(moduleMap).map(([name, uses]) => [schemaOf(name), uses.map(schemaOf)]))
  const sources = readSources(root, `${api}/{platform,modules,workflows,views,sinks}/**/*.ts`)
  return [
    ...sources.flatMap((file) => checkCode(file, objects, map)),
    ...migrations.flatMap((file) => checkMigration(file, objects, map)),
  ]
}
