import { type OccurrenceLine, type ScanVerdict, type Seat, tickets, VerifyVerdict } from '@fullhouse/contracts/tickets'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../lib/api.ts'

export type ScanMode = 'scan' | 'check'
export type Verdict = ScanVerdict | z.infer<typeof VerifyVerdict>

/** One code shown at the door, and what became of it. */
export interface ScanEntry {
  /** Also the idempotency key: trying again repeats this very act. */
  key: string
  at: string
  code: string
  mode: ScanMode
  occurrenceId: string
  gate: string
  status: 'asking' | 'answered' | 'no-answer'
  verdict?: Verdict
  seat?: Seat | null
  holderName?: string | null
  firstScanAt?: string | null
  /** Where a checked code belongs when it is not this date. */
  belongsTo?: OccurrenceLine | null
  error?: unknown
}

const historyKey = ['tickets', 'scan-session'] as const

async function ask(entry: ScanEntry): Promise<Partial<ScanEntry>> {
  const { code, occurrenceId, gate } = entry
  if (entry.mode === 'scan') {
    const { verdict, seat, holderName, firstScanAt } = await call(
      tickets.scan,
      { params: { id: occurrenceId }, body: { code, ...(gate ? { gate } : {}) } },
      { idempotencyKey: entry.key },
    )
    return { verdict, seat, holderName, firstScanAt }
  }
  const { verdict, seat, occurrence } = await call(tickets.verify, { body: { code } })
  const elsewhere = occurrence !== null && occurrence.occurrenceId !== occurrenceId
  return elsewhere && verdict === 'valid'
    ? { verdict: 'wrong_occurrence', seat, belongsTo: occurrence }
    : { verdict, seat }
}

/** The codes of this session, newest first, and the way to ask about one more. Kept until the tab closes. */
export function useScanner() {
  const queryClient = useQueryClient()
  const { data: entries } = useQuery<ScanEntry[]>({
    queryKey: historyKey,
    queryFn: () => [],
    initialData: [],
    staleTime: Infinity,
    gcTime: Infinity,
    enabled: false,
  })
  const write = (change: (entries: ScanEntry[]) => ScanEntry[]) =>
    queryClient.setQueryData<ScanEntry[]>(historyKey, (known = []) => change(known))
  const update = (key: string, facts: Partial<ScanEntry>) =>
    write((known) => known.map((entry) => (entry.key === key ? { ...entry, ...facts } : entry)))

  const run = async (entry: ScanEntry) => {
    try {
      update(entry.key, { ...(await ask(entry)), status: 'answered' })
    } catch (error) {
      update(entry.key, { status: 'no-answer', error })
    }
  }
  return {
    entries,
    submit: (given: Pick<ScanEntry, 'code' | 'mode' | 'occurrenceId' | 'gate'>) => {
      const entry: ScanEntry = {
        ...given,
        key: crypto.randomUUID(),
        at: new Date().toISOString(),
        status: 'asking',
      }
      write((known) => [entry, ...known].slice(0, 500))
      return run(entry)
    },
    retry: (entry: ScanEntry) => {
      update(entry.key, { status: 'asking', error: undefined })
      return run(entry)
    },
  }
}
