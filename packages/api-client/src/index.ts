export { createClient } from './client.ts'
export type { Call, CallOptions, ClientOptions } from './client.ts'
export { ApiProblem, OfflineProblem } from './problem.ts'
