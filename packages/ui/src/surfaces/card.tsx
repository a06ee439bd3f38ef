import type { ComponentProps, ReactNode } from 'react'
import { cn } from '../cn.ts'

/** A box on the paper. Lines before boxes, boxes before shadows: `lift` is for the one that is acted on. */
export function Card({ lift, className, ...rest }: ComponentProps<'div'> & { lift?: boolean }) {
  return (
    <div className={cn('rounded-card bg-card p-5', lift ? 'shadow-lift' : 'border border-line', className)} {...rest} />
  )
}

/** A part of a screen between lines, without a box. */
export function Panel({ className, ...rest }: ComponentProps<'section'>) {
  return <section className={cn('border-t border-line py-6 first:border-t-0', className)} {...rest} />
}

/** Name of a section, a sentence, and what can be done with it. */
export function SectionHeader(props: { title: ReactNode; children?: ReactNode; action?: ReactNode; level?: 2 | 3 }) {
  const Heading = props.level === 3 ? 'h3' : 'h2'
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
      <div>
        <Heading className={props.level === 3 ? 'font-semibold' : 'text-lg font-semibold'}>{props.title}</Heading>
        {props.children ? <p className="text-[0.9375rem] text-soft">{props.children}</p> : null}
      </div>
      {props.action}
    </div>
  )
}

/** The screen's own name, in the display face. `hero` for events. */
export function PageTitle(props: {
  children: ReactNode
  sentence?: ReactNode
  action?: ReactNode
  hero?: boolean
  className?: string
}) {
  return (
    <header className={cn('flex flex-wrap items-end justify-between gap-x-8 gap-y-4', props.className)}>
      <div className="min-w-0">
        <h1 className={cn('display', props.hero ? 'text-[clamp(2.25rem,6vw,3.5rem)]' : 'text-3xl sm:text-4xl')}>
          {props.children}
        </h1>
        {props.sentence ? <p className="mt-2 text-soft sm:text-lg">{props.sentence}</p> : null}
      </div>
      {props.action}
    </header>
  )
}
