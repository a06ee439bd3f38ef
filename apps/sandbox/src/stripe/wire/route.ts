import type { z } from 'zod'
import type { Call } from './call.ts'
import { readParams } from './fields.ts'
import type { Refusal } from './stripe-error.ts'

export type Answer = object | Refusal

export interface Route {
  method: 'get' | 'post' | 'delete'
  path: string
  browser: boolean
  /** Names of the parameters taken, but for `expand`. */
  parameters: string[]
  read: (given: unknown) => unknown
  run: (call: Call, input: unknown, id: string, second: string) => Promise<Answer>
}

type Run<T> = (call: Call, input: T, id: string, second: string) => Promise<Answer>

function route(method: Route['method'], browser: boolean) {
  return <T extends z.ZodObject>(path: string, schema: T, run: Run<z.output<T>>): Route => ({
    method,
    path,
    browser,
    parameters: Object.keys(schema.shape).filter((name) => name !== 'expand'),
    read: (given) => readParams(schema, given),
    run: (call, input, id, second) => run(call, input as z.output<T>, id, second),
  })
}

export const get = route('get', false)
export const post = route('post', false)
export const remove = route('delete', false)
/** May also be called from a browser, with the publishable key. */
export const browserGet = route('get', true)
export const browserPost = route('post', true)
