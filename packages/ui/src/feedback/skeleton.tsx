import type { ReactNode } from 'react'
import { cn } from '../cn.ts'
import { useUi } from '../ui-provider.tsx'

/** One grey block, sized by classes. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn('block animate-shimmer rounded-lg bg-line', className)} />
}

/** Wraps skeletons: says once that something is loading. */
export function Loading({ label, children, className }: { label?: string; children: ReactNode; className?: string }) {
  const { texts } = useUi()
  return (
    <div aria-live="polite" aria-busy className={className}>
      <span className="sr-only">{label ?? texts.loading}</span>
      {children}
    </div>
  )
}

const widths = ['w-full', 'w-11/12', 'w-4/5', 'w-2/3']

export function SkeletonText({ lines = 3 }: { lines?: number }) {
  return (
    <span className="block space-y-2.5">
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} className={cn('h-3.5', line === lines - 1 ? 'w-2/5' : widths[line % 4])} />
      ))}
    </span>
  )
}

export function SkeletonRow() {
  return (
    <div className="flex items-start justify-between gap-6 border-b border-line py-5">
      <div className="flex-1 space-y-2.5">
        <Skeleton className="h-4 w-1/2" />
        <Skeleton className="h-3.5 w-2/3" />
        <Skeleton className="h-6 w-32 rounded-full" />
      </div>
      <Skeleton className="h-6 w-20" />
    </div>
  )
}

export function SkeletonCard() {
  return (
    <div className="rounded-card border border-line bg-card p-5">
      <Skeleton className="mb-5 aspect-[16/7] w-full rounded-control" />
      <Skeleton className="mb-3 h-6 w-3/5" />
      <SkeletonText lines={2} />
    </div>
  )
}

export function SkeletonStub() {
  return (
    <div className="mx-auto w-full max-w-sm rounded-card border border-line bg-card">
      <div className="p-8">
        <Skeleton className="mx-auto aspect-square w-3/5 rounded-control" />
      </div>
      <div className="border-t-2 border-dashed border-line p-6">
        <Skeleton className="mb-3 h-7 w-3/4" />
        <SkeletonText lines={2} />
        <div className="mt-6 flex gap-8">
          <Skeleton className="h-10 w-8" />
          <Skeleton className="h-10 w-20" />
          <Skeleton className="h-10 w-8" />
          <Skeleton className="h-10 w-10" />
        </div>
      </div>
    </div>
  )
}
