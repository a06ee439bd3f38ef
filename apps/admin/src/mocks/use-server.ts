import { configure } from '@testing-library/dom'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { server } from './server.ts'

/** Call at the top of a test file: requests nobody answers fail the test. */
export function useServer() {
  // The first screen of a file brings its code along.
  configure({ asyncUtilTimeout: 5000 })
  beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
  afterEach(() => {
    server.resetHandlers()
    sessionStorage.clear()
  })
  afterAll(() => server.close())
  return server
}
