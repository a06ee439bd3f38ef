import type { TicketFields } from '../report.ts'

export const agree = (pages: readonly TicketFields[]): TicketFields[] => [...pages]
