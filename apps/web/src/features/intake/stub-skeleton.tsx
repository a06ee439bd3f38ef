import { Loading, Skeleton } from '@fullhouse/ui'

/** A flat stub whose words are still being read. */
export function StubSkeleton({ label }: { label: string }) {
  return (
    <Loading label={label} className="mt-4 flex gap-5 border-t-2 border-dashed border-line pt-4">
      <Skeleton className="size-16 shrink-0 rounded-control" />
      <div className="flex-1">
        <Skeleton className="mb-3 h-3.5 w-2/5" />
        <div className="flex gap-6">
          <Skeleton className="h-8 w-20" />
          <Skeleton className="h-8 w-8" />
          <Skeleton className="h-8 w-10" />
        </div>
      </div>
    </Loading>
  )
}
