import type { Tx } from '#platform/db'
import { addJob, defineJob } from '#platform/jobs'
import { z } from 'zod'

export const readFileJob = defineJob('intake.read-file', z.object({ fileId: z.uuid() }))

/** One waiting job a file. */
export const readKey = (fileId: string): string => `intake.read-file:${fileId}`

/** Has a file read by the worker, after the commit. */
export const haveRead = (tx: Tx, fileId: string): Promise<void> =>
  addJob(tx, readFileJob, { fileId }, { key: readKey(fileId) })
