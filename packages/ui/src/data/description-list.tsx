import type { ReactNode } from 'react'
import { cn } from '../cn.ts'

export interface DescriptionItem {
  key: string
  term: ReactNode
  value: ReactNode
}

/** Facts: name left, value right; `stacked` puts the value below. */
export function DescriptionList(props: { items: readonly DescriptionItem[]; stacked?: boolean; className?: string }) {
  return (
    <dl className={cn('divide-y divide-line text-[0.9375rem]', props.className)}>
      {props.items.map((item) => (
        <div
          key={item.key}
          className={cn('py-2.5 first:pt-0 last:pb-0', !props.stacked && 'flex items-baseline justify-between gap-6')}
        >
          <dt className="shrink-0 text-soft">{item.term}</dt>
          <dd className={cn('min-w-0', !props.stacked && 'text-right')}>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
