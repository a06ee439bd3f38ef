import { pagedQuery } from '@fullhouse/app-frame/paged'
import { desk, type Job } from '@fullhouse/contracts/desk'
import { keepPreviousData } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'

export type JobState = Job['state']

export const jobKeys = { jobs: ['desk', 'jobs'] as const, letters: ['desk', 'dead-letters'] as const }

export const jobsQuery = (state: JobState | undefined) => ({
  ...pagedQuery([...jobKeys.jobs, state ?? 'any'], (cursor, signal) =>
    call(desk.jobs, { query: { state, cursor, limit: 50 } }, { signal }),
  ),
  placeholderData: keepPreviousData,
  refetchInterval: 5000,
})

export const deadLettersQuery = () => ({
  ...pagedQuery(jobKeys.letters, (cursor, signal) =>
    call(desk.deadLetters, { query: { cursor, limit: 50 } }, { signal }),
  ),
  refetchInterval: 5000,
})
