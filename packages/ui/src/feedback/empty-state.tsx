import type { ReactNode } from 'react'
import { cn } from '../cn.ts'
import { Illustration, type IllustrationName } from './illustration.tsx'

export interface EmptyStateProps {
  illustration?: IllustrationName
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
  className?: string
}

/** Nothing here yet: a drawing, a sentence, the way on. */
export function EmptyState({ illustration = 'seats', title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cn('mx-auto flex max-w-md flex-col items-center gap-2 px-6 py-12 text-center', className)}>
      <Illustration name={illustration} className="mb-3 w-36 text-edge" />
      <p className="display text-2xl">{title}</p>
      {children ? <div className="text-soft">{children}</div> : null}
      {action ? <div className="mt-4 flex flex-wrap justify-center gap-3">{action}</div> : null}
    </div>
  )
}
