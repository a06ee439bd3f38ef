import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { cn } from '../cn.ts'
import { type NavItem, NavLink } from './nav-link.tsx'

export interface TabItem<Value extends string> {
  value: Value
  label: ReactNode
  count?: number
  panel: ReactNode
}

export interface TabsProps<Value extends string> {
  tabs: readonly TabItem<Value>[]
  value: Value
  onChange: (value: Value) => void
  label: string
  className?: string
}

const listClass = 'flex gap-1 overflow-x-auto border-b border-line [scrollbar-width:none]'
const tabClass =
  'relative flex min-h-11 shrink-0 items-center gap-2 px-3 text-[0.9375rem] whitespace-nowrap text-soft hover:text-ink -outline-offset-3'
const activeLine = 'after:absolute after:inset-x-3 after:bottom-0 after:h-[3px] after:rounded-t-full after:bg-ink'

/** Views of the same thing; arrow keys move between them. */
export function Tabs<Value extends string>({ tabs, value, onChange, label, className }: TabsProps<Value>) {
  return (
    <Base.Root value={value} onValueChange={(next: Value) => onChange(next)} className={className}>
      <Base.List aria-label={label} className={listClass}>
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className={cn(
              tabClass,
              'focus-visible:-outline-offset-3',
              tab.value === value && `font-semibold text-ink ${activeLine}`,
            )}
          >
            {tab.label}
            {tab.count === undefined ? null : <span className="font-normal text-soft">{tab.count}</span>}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="pt-5">
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}

/** Looks like tabs, but each is its own address. */
export function NavTabs({ items, label }: { items: readonly NavItem[]; label: string }) {
  return (
    <nav aria-label={label} className={listClass}>
      {items.map((item) => (
        <NavLink
          key={item.key}
          item={item}
          className={cn(
            tabClass,
            'focus-visible:-outline-offset-3 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:after:absolute aria-[current=page]:after:inset-x-3 aria-[current=page]:after:bottom-0 aria-[current=page]:after:h-[3px] aria-[current=page]:after:rounded-t-full aria-[current=page]:after:bg-ink',
          )}
        >
          {item.label}
          {item.badge === undefined ? null : <span className="font-normal">{item.badge}</span>}
        </NavLink>
      ))}
    </nav>
  )
}
