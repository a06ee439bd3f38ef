import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '../cn.ts'

const looks = {
  info: { icon: Info, ground: 'bg-sea-ground', ink: 'text-sea' },
  ok: { icon: CircleCheck, ground: 'bg-ok-ground', ink: 'text-ok' },
  warn: { icon: TriangleAlert, ground: 'bg-amber-ground', ink: 'text-amber' },
  error: { icon: CircleX, ground: 'bg-curtain-ground', ink: 'text-curtain' },
}

export interface NoticeProps {
  kind?: keyof typeof looks
  title?: ReactNode
  children?: ReactNode
  /** A button or link that does something about it. */
  action?: ReactNode
  /** Read aloud when it appears (errors always are). */
  announce?: boolean
  className?: string
}

/** A sentence the person should not miss. */
export function Notice({ kind = 'info', title, children, action, announce, className }: NoticeProps) {
  const { icon: Icon, ground, ink } = looks[kind]
  const role = kind === 'error' ? 'alert' : announce ? 'status' : undefined
  return (
    <div
      role={role}
      className={cn('flex flex-wrap items-center gap-x-4 gap-y-3 rounded-control p-4', ground, className)}
    >
      <Icon size={20} aria-hidden className={cn('shrink-0 self-start mt-0.5', ink)} />
      <div className="min-w-0 flex-1 basis-48 text-[0.9375rem] text-ink">
        {title ? <p className={cn('font-semibold', ink)}>{title}</p> : null}
        {children}
      </div>
      {action ? <div className="shrink-0">{action}</div> : null}
    </div>
  )
}
