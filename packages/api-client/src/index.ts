export { createClient } from './client.ts'
export type { Call, CallOptions, ClientOptions } from './client.ts'
export {
  ApiProblem,
  correlationId,
  fieldProblems,
  hasCode,
  isOffline,
  OfflineProblem,
  worthRetrying,
} from './problem.ts'
export { asOneAct } from './one-act.ts'
