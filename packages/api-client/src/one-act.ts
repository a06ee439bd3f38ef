import { ApiProblem } from './problem.ts'

const prefix = 'fullhouse.act.'
const unfinished = new Set(['platform.rate_limited'])

/** Whether the server has decided; silence and 5xx leave open whether the act was done. */
function isDecided(error: unknown): boolean {
  return error instanceof ApiProblem && error.body.status < 500 && !unfinished.has(error.code)
}

/**
 * Runs one intended act with one idempotency key. The key is kept in this tab until the server has
 * decided, so pressing again or reloading repeats the same act instead of doing it twice.
 */
export async function asOneAct<T>(act: string, run: (idempotencyKey: string) => Promise<T>): Promise<T> {
  const name = prefix + act
  const key = sessionStorage.getItem(name) ?? crypto.randomUUID()
  sessionStorage.setItem(name, key)
  try {
    const result = await run(key)
    sessionStorage.removeItem(name)
    return result
  } catch (error) {
    if (isDecided(error)) sessionStorage.removeItem(name)
    throw error
  }
}
