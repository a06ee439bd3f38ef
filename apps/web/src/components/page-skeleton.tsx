import { Loading, Skeleton, SkeletonRow } from '@fullhouse/ui'

/** A page on its way: title, then lines. */
export function PageSkeleton() {
  return (
    <Loading className="mx-auto max-w-3xl py-8">
      <Skeleton className="h-10 w-2/3" />
      <Skeleton className="mt-4 mb-8 h-4 w-1/3" />
      <SkeletonRow />
      <SkeletonRow />
      <SkeletonRow />
    </Loading>
  )
}
