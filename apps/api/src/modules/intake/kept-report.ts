import { FileReport } from '@fullhouse/ticket-reader/report'
import { z } from 'zod'

/** What is kept of a report beside its tickets: no code in it. */
export const KeptReport = FileReport.pick({
  format: true,
  kind: true,
  pages: true,
  fields: true,
  pass: true,
  warnings: true,
}).extend({ tickets: z.int() })
export type KeptReport = z.infer<typeof KeptReport>
