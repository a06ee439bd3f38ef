import Ajv from 'ajv'
import type { Description, Schema } from './sample-data.ts'

type Json = Record<string, unknown>

/** OpenAPI 3.0 says `nullable`, JSON Schema says `anyOf … null`; the references move into `$defs`. */
function toJsonSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(toJsonSchema)
  if (schema === null || typeof schema !== 'object') return schema
  const { nullable, discriminator: _unused, ...rest } = schema as Json
  const entries = Object.entries(rest).filter(([key]) => !key.startsWith('x-'))
  const plain = Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      key === '$ref' ? String(value).replace('#/components/schemas/', '#/$defs/') : toJsonSchema(value),
    ]),
  )
  return nullable === true ? { anyOf: [plain, { type: 'null' }] } : plain
}

/** A validator for each schema name; answers the violations in words. */
export function describedValidator(description: Description): (name: string, value: unknown) => string[] {
  const ajv = new Ajv.default({ strict: false, allErrors: true, validateFormats: false })
  const $defs = Object.fromEntries(
    Object.entries(description.components.schemas).map(([name, schema]) => [name, toJsonSchema(schema)]),
  )
  ajv.addSchema({ $id: 'stripe', $defs })
  return (name, value) => {
    const validate = ajv.compile({ $ref: `stripe#/$defs/${name}` })
    validate(value)
    return (validate.errors ?? []).map((error) => `${name}${error.instancePath} ${error.message ?? ''}`)
  }
}

function resolve(description: Description, schema: Schema): Schema[] {
  if (schema.$ref) {
    const target = description.components.schemas[schema.$ref.replace('#/components/schemas/', '')]
    return target ? resolve(description, target) : []
  }
  if (schema.anyOf) return schema.anyOf.flatMap((one) => resolve(description, one))
  return [schema]
}

/** Paths of fields in `value` that the description does not know, such as `charge.outcome.advice_code`. */
export function undescribedFields(description: Description, name: string, value: unknown): string[] {
  const found: string[] = []
  const walk = (schemas: Schema[], place: unknown, reached: string): void => {
    let path = reached
    if (Array.isArray(place)) {
      const items = schemas.flatMap((schema) => (schema.items ? resolve(description, schema.items) : []))
      for (const item of place) walk(items, item, path)
      return
    }
    if (place === null || typeof place !== 'object' || schemas.length === 0) return
    const open = schemas.some(
      (schema) => schema.additionalProperties !== undefined && schema.additionalProperties !== false,
    )
    // A nested object is named by what it is, wherever it stands.
    if (typeof (place as Json).object === 'string') path = String((place as Json).object)
    if (open || schemas.every((schema) => schema.properties === undefined)) return
    for (const [key, inner] of Object.entries(place)) {
      const known = schemas.flatMap((schema) => {
        const property = schema.properties?.[key]
        return property ? resolve(description, property) : []
      })
      if (known.length === 0) found.push(`${path}.${key}`)
      else walk(known, inner, `${path}.${key}`)
    }
  }
  walk(resolve(description, { $ref: `#/components/schemas/${name}` }), value, name)
  return found
}
