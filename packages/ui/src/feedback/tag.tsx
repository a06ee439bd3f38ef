import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from '../cn.ts'

const tagClass = cva(
  'inline-flex min-h-6 items-center gap-1.5 rounded-full px-2.5 py-0.5 text-[0.8125rem] leading-tight font-semibold',
  {
    variants: {
      tone: {
        neutral: 'border border-line bg-card text-ink',
        ok: 'bg-ok-ground text-ok',
        sea: 'bg-sea-ground text-sea',
        amber: 'bg-amber-ground text-amber',
        curtain: 'bg-curtain-ground text-curtain',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
)

export type Tone = NonNullable<VariantProps<typeof tagClass>['tone']>

/** A short word about a thing. Words carry the meaning, colour only helps. */
export function Tag({ tone, className, ...rest }: ComponentProps<'span'> & { tone?: Tone }) {
  return <span className={cn(tagClass({ tone }), className)} {...rest} />
}
