import { hasCode } from '@fullhouse/api-client'
import { NotFoundPage } from '@fullhouse/app-frame/not-found-page'
import { QueryError } from '@fullhouse/app-frame/query-error'
import type { Intake } from '@fullhouse/contracts/intake'
import { useQuery } from '@tanstack/react-query'
import { PageSkeleton } from '../../components/page-skeleton.tsx'
import { FilesStep } from './files-step.tsx'
import { LeftPage } from './left-page.tsx'
import { MadePage } from './made-page.tsx'
import { useOpenIntake } from './mutations.ts'
import { NamedStep } from './named-step.tsx'
import { ProofStep } from './proof-step.tsx'
import type { ProposeSlot } from './propose-slot.ts'
import { type BringSearch, intakeQuery } from './queries.ts'
import { TicketsStep } from './tickets-step.tsx'
import { useUploads } from './use-uploads.ts'

interface BringPageProps {
  search: BringSearch
  propose: ProposeSlot
  /** Another step, or the intake that has just been begun. */
  onMove: (search: BringSearch) => unknown
  /** The tickets are made: on to their price. */
  onPrice: (ticketIds: readonly string[]) => unknown
}

/** Bringing in tickets issued elsewhere: from the file, or the seats named, to tickets that can be offered. */
export function BringPage({ search, propose, onMove, onPrice }: BringPageProps) {
  const open = useOpenIntake()
  const delivery = search.way === 'transfer' ? 'transfer' : 'as_is'
  const begin = async (): Promise<Intake> => {
    const opened = await open.mutateAsync(delivery)
    await onMove({ ...search, way: undefined, intake: opened.id })
    return opened
  }
  const uploads = useUploads({ intakeId: search.intake, open: begin })
  const parts = { uploads, propose, onMove, onPrice, begin }
  return (
    <div className="mx-auto max-w-4xl py-5 sm:py-8">
      {search.intake ? (
        <Begun {...parts} id={search.intake} step={search.step} />
      ) : delivery === 'transfer' ? (
        <NamedStep {...parts} />
      ) : (
        <FilesStep {...parts} />
      )}
    </div>
  )
}

type Parts = Omit<BringPageProps, 'search'> & { uploads: ReturnType<typeof useUploads>; begin: () => Promise<Intake> }

function Begun({ id, step, ...parts }: Parts & { id: string; step: BringSearch['step'] }) {
  const { data, error, refetch, isRefetching } = useQuery(intakeQuery(id))
  if (hasCode(error, 'platform.not_found', 'platform.invalid_input')) return <NotFoundPage />
  if (!data) return error ? <QueryError error={error} onRetry={refetch} retrying={isRefetching} /> : <PageSkeleton />
  if (data.state === 'left') return <LeftPage />
  if (data.state === 'done') return <MadePage intake={data} onPrice={parts.onPrice} />
  if (data.delivery === 'transfer') {
    return step === 'check' ? <ProofStep {...parts} intake={data} /> : <NamedStep {...parts} intake={data} />
  }
  return step === 'check' ? <TicketsStep {...parts} intake={data} /> : <FilesStep {...parts} intake={data} />
}
