import { defineJob } from '#platform/jobs'
import { z } from 'zod'

export const readFileJob = defineJob('intake.read-file', z.object({ fileId: z.uuid() }))

/** One waiting job a file. */
export const readKey = (fileId: string): string => `intake.read-file:${fileId}`
