import type { Tx } from '#platform/db'
import { addJob, defineJob } from '#platform/jobs'
import { z } from 'zod'

export const readFileJob = defineJob('intake.read-file', z.object({ fileId: z.uuid() }))

/** One waiting job a file. */
export const readKey = (fileId: string): string => `intake.read-file:${fileId}`

/** Files of one seller are read one after another: nobody's take all lanes of the worker. */
export const haveRead = (tx: Tx, file: { id: string; sellerId: string }): Promise<void> =>
  addJob(
    tx,
    readFileJob,
    { fileId: file.id },
    // Queues are rows that stay: a few hundred, not one a seller.
    { key: readKey(file.id), queue: `intake.read-file:${file.sellerId.slice(-2)}` },
  )
