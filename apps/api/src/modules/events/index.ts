export { getOccurrences, occurrenceLine } from './get-occurrences.ts'
export type { OccurrenceInfo } from './get-occurrences.ts'
export { occurrencesMatching } from './occurrences-matching.ts'
