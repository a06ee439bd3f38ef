import { Loading, Skeleton } from '@fullhouse/ui'

/** In place of a card form until it is there. */
export function CardFormSkeleton() {
  return (
    <Loading className="space-y-4">
      <Skeleton className="h-11 w-full" />
      <div className="flex gap-4">
        <Skeleton className="h-11 flex-1" />
        <Skeleton className="h-11 flex-1" />
      </div>
      <Skeleton className="h-13 w-full" />
    </Loading>
  )
}
