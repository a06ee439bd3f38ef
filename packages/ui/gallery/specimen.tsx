import type { ComponentProps, ReactNode } from 'react'
import { Panel, SectionHeader } from '../src/index.ts'

/** One named example. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Panel>
      <SectionHeader title={name} />
      {children}
    </Panel>
  )
}

/** Stands for a router's link: takes its text from the component that renders it. */
export function Go({ href = '#main', children, ...rest }: ComponentProps<'a'>) {
  return (
    <a href={href} {...rest}>
      {children}
    </a>
  )
}
