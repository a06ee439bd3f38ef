import { Loading, Skeleton } from '@fullhouse/ui'

/** Rows of a dense list on their way. */
export function RowsSkeleton({ rows = 6 }: { rows?: number }) {
  return (
    <Loading className="divide-y divide-line">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex items-center gap-6 py-3.5">
          <Skeleton className="h-4 w-24" />
          <Skeleton className="h-4 flex-1" />
          <Skeleton className="h-4 w-20" />
        </div>
      ))}
    </Loading>
  )
}

/** A screen on its way: title, then rows. */
export function PageSkeleton() {
  return (
    <div className="mx-auto w-full max-w-[96rem] px-4 py-6 sm:px-7">
      <Skeleton className="mb-6 h-9 w-64" />
      <RowsSkeleton />
    </div>
  )
}
