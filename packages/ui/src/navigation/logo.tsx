import { cn } from '../cn.ts'

/** The name, in two colours. */
export function Logo({ className }: { className?: string }) {
  return (
    <span className={cn('display text-2xl tracking-tight text-ink', className)} translate="no">
      Full<span className="text-(--curtain)">house</span>
    </span>
  )
}
