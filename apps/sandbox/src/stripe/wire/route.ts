import type { z } from 'zod'
import type { Call } from './call.ts'
import { readParams } from './fields.ts'
import type { Refusal } from './stripe-error.ts'

export type Answer = object | Refusal

export interface Route {
  method: 'get' | 'post' | 'delete'
  path: string
  browser: boolean
  read: (given: unknown) => unknown
  run: (call: Call, input: unknown, id: string, second: string) => Promise<Answer>
}

type Run<T> = (call: Call, input: T, id: string, second: string) => Promise<Answer>

function route(method: Route['method'], browser: boolean) {
  return <T>(path: string, schema: z.ZodType<T>, run: Run<T>): Route => ({
    method,
    path,
    browser,
    read: (given) => readParams(schema, given),
    run: (call, input, id, second) => run(call, input as T, id, second),
  })
}

export const get = route('get', false)
export const post = route('post', false)
export const remove = route('delete', false)
/** May also be called from a browser, with the publishable key. */
export const browserGet = route('get', true)
export const browserPost = route('post', true)
