import { Loading, Skeleton } from '@fullhouse/ui'

export function TicketListSkeleton() {
  return (
    <Loading className="pt-8">
      {[0, 1].map((date) => (
        <div key={date} className="mb-10">
          <div className="mb-4 flex items-center gap-4">
            <Skeleton className="h-18 w-16 rounded-control" />
            <div className="flex-1 space-y-2.5">
              <Skeleton className="h-7 w-1/2" />
              <Skeleton className="h-4 w-1/3" />
            </div>
          </div>
          <div className="grid gap-3 sm:grid-cols-2">
            <Skeleton className="h-33 rounded-card" />
            <Skeleton className="h-33 rounded-card" />
          </div>
        </div>
      ))}
    </Loading>
  )
}
