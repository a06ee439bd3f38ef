import { createFileRoute } from '@tanstack/react-router'
import { ProposePrinted } from '../../../features/events/propose-printed.tsx'
import { BringPage } from '../../../features/intake/bring-page.tsx'
import { BringSearch } from '../../../features/intake/queries.ts'
import { useFocusOnStep } from '../../../lib/use-focus-on-step.ts'

export const Route = createFileRoute('/_signed-in/sell/bring')({ validateSearch: BringSearch, component: BringRoute })

/** What one listing holds, and what the address of the price step carries. */
const mostAtOnce = 20

function BringRoute() {
  const search = Route.useSearch()
  useFocusOnStep(search.step ?? 'files')
  const navigate = Route.useNavigate()
  return (
    <BringPage
      search={search}
      propose={({ printed, onProposed }) => <ProposePrinted printed={printed} onProposed={onProposed} />}
      onMove={(next) => navigate({ search: next, replace: search.intake === undefined })}
      onPrice={(ids) =>
        navigate({
          to: '/sell',
          search: ids.length > mostAtOnce ? { step: 'seats' } : { tickets: ids.join(',') },
        })
      }
    />
  )
}
