import { afterAll, afterEach, beforeAll } from 'vitest'
import { server } from './server.ts'

/** Call at the top of a test file: every request must have an answer. */
export function useServer(): typeof server {
  beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
  afterEach(() => {
    server.resetHandlers()
    sessionStorage.clear()
  })
  afterAll(() => server.close())
  return server
}
