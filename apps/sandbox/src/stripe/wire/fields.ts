import { z } from 'zod'
import { invalid } from './stripe-error.ts'

/** Building blocks for parameters as they arrive in a form: every leaf is a string. */
export const text = z.string().max(5000)

export const integer = z
  .string()
  .regex(/^-?\d{1,15}$/, { error: 'integer' })
  .transform(Number)

export const positive = integer.refine((value) => value >= 1, { error: 'positive' })

export const flag = z.enum(['true', 'false'], { error: 'boolean' }).transform((value) => value === 'true')

export const currency = z
  .string()
  .regex(/^[A-Za-z]{3}$/, { error: 'currency' })
  .transform((value) => value.toLowerCase())

const emptied = z.literal('')

function unlist(value: unknown): unknown {
  return Array.isArray(value) ? Object.fromEntries(value.map((item, index) => [String(index), item as unknown])) : value
}

export const metadata = z.preprocess(
  unlist,
  z.union([emptied, z.record(z.string().max(40, { error: 'metadata' }), z.string().max(500, { error: 'metadata' }))]),
)

export const address = z.strictObject({
  city: text.optional(),
  country: text.optional(),
  line1: text.optional(),
  line2: text.optional(),
  postal_code: text.optional(),
  state: text.optional(),
})

export const shipping = z.strictObject({
  address,
  name: text.optional(),
  phone: text.optional(),
  carrier: text.optional(),
  tracking_number: text.optional(),
})

/** A part of the request that the sandbox accepts and stores but does not act on. */
export const accepted = z.record(z.string(), z.unknown())

export const orEmpty = <T extends z.ZodType>(field: T) => z.union([emptied, field])

export const paging = {
  limit: integer.refine((value) => value >= 1 && value <= 100, { error: 'limit' }).optional(),
  starting_after: text.optional(),
  ending_before: text.optional(),
}

export const listing = {
  ...paging,
  created: z
    .union([
      integer,
      z.strictObject({
        gt: integer.optional(),
        gte: integer.optional(),
        lt: integer.optional(),
        lte: integer.optional(),
      }),
    ])
    .optional(),
}

const expand = z.array(text).max(20).optional()

/** The parameters of one call. Anything not named is refused, as Stripe refuses it. */
export function params<T extends z.ZodRawShape>(shape: T) {
  return z.strictObject({ ...shape, expand })
}

function bracketed(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path.map(String)
  return (first ?? '') + rest.map((part) => `[${part}]`).join('')
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((place, key) => (place as Record<PropertyKey, unknown> | undefined)?.[key], value)
}

function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue
  const branches = issue.errors.filter((branch) => branch.length > 0)
  const branch = branches.find((issues) =>
    issues.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
  )
  const inner = (branch ?? branches.at(-1))?.[0]
  return inner ? deepest({ ...inner, path: [...issue.path, ...inner.path] }) : issue
}

function refuse(given: unknown, found: z.core.$ZodIssue): never {
  const issue = deepest(found)
  if (issue.code === 'unrecognized_keys') {
    const param = bracketed([...issue.path, issue.keys[0] ?? ''])
    throw invalid(`Received unknown parameter: ${param}`, { code: 'parameter_unknown', param })
  }
  const param = bracketed(issue.path)
  const value = at(given, issue.path)
  if (value === undefined) throw invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param })
  if (value === '') {
    throw invalid(`You passed an empty string for '${param}'.`, { code: 'parameter_invalid_empty', param })
  }
  const shown = typeof value === 'string' ? value : JSON.stringify(value)
  if (issue.message === 'integer')
    throw invalid(`Invalid integer: ${shown}`, { code: 'parameter_invalid_integer', param })
  if (issue.message === 'positive') {
    throw invalid('This value must be greater than or equal to 1.', { code: 'parameter_invalid_integer', param })
  }
  if (issue.message === 'boolean') throw invalid(`Invalid boolean: ${shown}`, { param })
  if (issue.message === 'currency') throw invalid(`Invalid currency: ${shown}.`, { param })
  throw invalid(`Invalid ${param}: ${shown}`, { param })
}

export function readParams<T>(schema: z.ZodType<T>, given: unknown): T {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  if (!issue) throw invalid('Invalid request.')
  return refuse(given, issue)
}

/** Stripe's metadata rules: keys are merged, an empty value removes its key, an empty whole removes all. */
export function mergeMetadata(
  standing: Record<string, string>,
  change: '' | Record<string, string> | undefined,
): Record<string, string> {
  if (change === undefined) return standing
  if (change === '') return {}
  const merged = { ...standing, ...change }
  const kept = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ''))
  if (Object.keys(kept).length > 50) throw invalid('You can have up to 50 metadata keys.', { param: 'metadata' })
  return kept
}
