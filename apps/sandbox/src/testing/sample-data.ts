import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Description {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

interface Operation {
  requestBody?: { content: { 'application/x-www-form-urlencoded'?: { schema: Schema } } }
  parameters?: { name: string; in: string }[]
}

export interface Schema {
  type?: string
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  additionalProperties?: Schema | boolean
  nullable?: boolean
  enum?: unknown[]
  $ref?: string
  [key: string]: unknown
}

/** Stripe's published description of August 2023. */
export const readDescription = (folder: string): Description =>
  JSON.parse(readFileSync(join(folder, 'stripe', 'openapi-2023-08-16.trimmed.json'), 'utf8')) as Description

export interface SequenceStep {
  name: string
  method: 'get' | 'post' | 'delete'
  path: string
  params?: Record<string, unknown> | null
  expected_error_type?: string
}

export interface Sequence {
  name: string
  steps: SequenceStep[]
}

/** The recorded scripts of Stripe's command line tool, by file name. */
export function readSequences(folder: string): Sequence[] {
  const home = join(folder, 'stripe', 'request-sequences')
  return readdirSync(home)
    .toSorted()
    .map((file) => {
      const script = JSON.parse(readFileSync(join(home, file), 'utf8')) as { fixtures: SequenceStep[] }
      return { name: file.replace('.json', ''), steps: script.fixtures }
    })
}
