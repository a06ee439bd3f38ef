import { cn, dateText, type Tone, useUi } from '@fullhouse/ui'
import type { ReactNode } from 'react'

export interface TimelineItem {
  id: string
  /** An instant, RFC 3339. */
  at: string
  title: ReactNode
  detail?: ReactNode
  tone?: Tone
  /** What sort of thing it is, as a small word: "mail", "ledger". */
  kind?: ReactNode
  /** To the right: an amount. */
  meta?: ReactNode
  /** Below: raw data, a button. */
  children?: ReactNode
}

const dots: Record<Tone, string> = {
  neutral: 'bg-edge',
  ok: 'bg-ok',
  sea: 'bg-sea',
  amber: 'bg-amber',
  curtain: 'bg-curtain',
}

/** What happened, in order, under the days it happened on. `zone` is an IANA name. */
export function Timeline({
  items,
  zone,
  className,
}: {
  items: readonly TimelineItem[]
  zone?: string
  className?: string
}) {
  const { locale } = useUi()
  const days = Map.groupBy(items, (item) => dateText(item.at, 'day', locale, zone))
  return (
    <div className={cn('space-y-5', className)}>
      {[...days].map(([day, ofDay]) => (
        <section key={day}>
          <h3 className="mb-2 text-sm text-soft">{day}</h3>
          <ol className="relative before:absolute before:top-2 before:bottom-2 before:left-[5px] before:w-0.5 before:bg-line">
            {ofDay.map((item) => (
              <li key={item.id} className="relative pb-4 pl-7 last:pb-0">
                <span
                  aria-hidden
                  className={cn(
                    'absolute top-1.5 left-0 size-3 rounded-full ring-4 ring-paper',
                    dots[item.tone ?? 'neutral'],
                  )}
                />
                <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                  <p className="text-[0.9375rem]">{item.title}</p>
                  {item.meta ? <span className="text-[0.9375rem] tabular-nums">{item.meta}</span> : null}
                </div>
                <p className="text-sm text-soft">
                  <time dateTime={item.at} className="tabular-nums">
                    {dateText(item.at, 'time', locale, zone)}
                  </time>
                  {item.kind ? <>, {item.kind}</> : null}
                  {item.detail ? <>, {item.detail}</> : null}
                </p>
                {item.children ? <div className="mt-2">{item.children}</div> : null}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
