import type { Pool } from 'pg'

const typeOf: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  varchar: 'string',
  bpchar: 'string',
  citext: 'string',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  numeric: 'string',
  bool: 'boolean',
  timestamptz: 'Timestamp',
  date: 'string',
  interval: 'string',
  bytea: 'Buffer',
  jsonb: 'Json',
  xid8: 'string',
  inet: 'string',
  _text: 'string[]',
  _uuid: 'string[]',
  tsvector: 'string',
  point: 'string',
}

interface Column {
  table: string
  column: string
  type: string
  nullable: boolean
  defaulted: boolean
  always: boolean
  choices: string | null
}

/** The Kysely types of one schema, as its `tables.ts` must read: printed from the live catalogue, compared in a test. */
export async function printTables(pool: Pool, schema: string, module: string): Promise<string> {
  const { rows } = await pool.query<Column>(columnsSql, [schema])
  const tables = Map.groupBy(rows, (row) => row.table)
  const used = new Set<string>()
  const body = [...tables].map(([table, columns]) => {
    const lines = columns.map((column) => printColumn(column.column, columnType(column, used)))
    return `  '${schema}.${table}': {\n${lines.join('\n')}\n  }`
  })
  const kysely = [...used].filter((name) => name === 'Generated' || name === 'GeneratedAlways').toSorted()
  const lines = ['// Printed by `pnpm db:types` from the live database; a test compares the two.']
  if (kysely.length > 0) lines.push(`import type { ${kysely.join(', ')} } from 'kysely'`)
  const own = [...used].filter((name) => /(Json|Timestamp)$/.test(name)).toSorted()
  if (own.length > 0)
    lines.push(
      `import type { ${own.join(', ')} } from '${schema === 'platform' ? './column-types.ts' : '#platform/column-types'}'`,
    )
  const name = `${module.replaceAll(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}Tables`
  return `${lines.join('\n')}\n\nexport type ${name} = {\n${body.join('\n')}\n}\n`
}

/** As the formatter would have it: a union too long for a line has a line for each of its parts. */
function printColumn(name: string, type: string): string {
  const line = `    ${name}: ${type}`
  if (line.length <= 120) return line
  return [`    ${name}:`, ...type.split(' | ').map((part) => `      | ${part}`)].join('\n')
}

function columnType(column: Column, used: Set<string>): string {
  const base = column.choices
    ? choices(column.choices)
    : (typeOf[column.type] ?? fail(`${column.table}.${column.column}: no TypeScript type for ${column.type}`))
  const columnTyped = base === 'Json' || base === 'Timestamp'
  if (columnTyped && column.defaulted && !column.nullable) return use(`Generated${base}`, used)
  if (columnTyped) used.add(base)
  const type = column.nullable ? `${base} | null` : base
  const wrapper = column.always ? 'GeneratedAlways' : column.defaulted ? 'Generated' : null
  if (!wrapper) return type
  used.add(wrapper)
  return `${wrapper}<${type}>`
}

function use(name: string, used: Set<string>): string {
  used.add(name)
  return name
}

/** `check (state = any (array['a'::text, 'b'::text]))` becomes `'a' | 'b'`. */
function choices(definition: string): string {
  return [...definition.matchAll(/'([^']+)'::/g)].map((match) => `'${match[1]}'`).join(' | ')
}

function fail(message: string): never {
  throw new Error(message)
}

const columnsSql = `
  select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable,
    a.atthasdef or a.attidentity = 'd' as defaulted, a.attidentity = 'a' or a.attgenerated <> '' as always,
    (select pg_get_constraintdef(k.oid) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) ~ '= (ANY \\(ARRAY\\[|''[^'']*''::text\\)+$)' limit 1) as choices
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
  where n.nspname = $1 and c.relkind in ('r', 'p')
  order by c.relname, a.attnum`
