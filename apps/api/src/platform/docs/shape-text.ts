/** JSON Schema as zod-openapi prints it, as far as it is read here. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  format?: string
  pattern?: string
  description?: string
  enum?: unknown[]
  const?: unknown
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  additionalProperties?: boolean | Schema
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  default?: unknown
}

/** Text or the name of another shape, to be linked. */
export type Piece = string | { shape: string }

/** A schema in the notation people read fastest: TypeScript's, with limits behind it. */
export function shapeText(schema: Schema, indent = ''): Piece[] {
  if (schema.$ref) return [{ shape: schema.$ref.split('/').at(-1) ?? '' }]
  if (schema.const !== undefined) return [JSON.stringify(schema.const)]
  if (schema.enum) return [schema.enum.map((value) => JSON.stringify(value)).join(' | ')]
  const union = schema.anyOf ?? schema.oneOf
  if (union) return union.flatMap((option, index) => [...(index > 0 ? [' | '] : []), ...shapeText(option, indent)])
  if (schema.allOf)
    return schema.allOf.flatMap((part, index) => [...(index > 0 ? [' & '] : []), ...shapeText(part, indent)])
  if (schema.type === 'object') return objectText(schema, indent)
  if (schema.type === 'array') return [...shapeText(schema.items ?? {}, indent), `[]${limits(schema)}`]
  return [`${plainType(schema)}${limits(schema)}`]
}

function objectText(schema: Schema, indent: string): Piece[] {
  const fields = Object.entries(schema.properties ?? {})
  if (fields.length === 0) return ['{ [key]: any }']
  const inner = `${indent}  `
  const lines = fields.flatMap(([name, field]): Piece[] => [
    `${inner}${name}${schema.required?.includes(name) ? '' : '?'}: `,
    ...shapeText(field, inner),
    field.default === undefined ? '' : ` = ${JSON.stringify(field.default)}`,
    field.description ? `   // ${field.description}` : '',
    '\n',
  ])
  return ['{\n', ...lines, `${indent}}`]
}

function plainType({ type, format }: Schema): string {
  const name = Array.isArray(type) ? type.join(' | ') : (type ?? 'any')
  return name === 'string' && format ? format : name
}

function limits(schema: Schema): string {
  const [from, to] = [
    schema.minLength ?? schema.minItems ?? schema.minimum,
    schema.maxLength ?? schema.maxItems ?? schema.maximum,
  ].map((limit) => (limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER ? limit : undefined))
  if (from === undefined && to === undefined) return ''
  const word = schema.type === 'string' ? ' characters' : ''
  return ` (${from ?? ''}…${to ?? ''}${word})`
}
