import type { ReactNode } from 'react'
import { cn } from '../cn.ts'
import { type NavItem, NavLink } from './nav-link.tsx'

/** The page's top: logo, search, a few links, the account. On phones the search moves below. */
export function TopBar(props: {
  logo: ReactNode
  search?: ReactNode
  items?: readonly NavItem[]
  label: string
  account?: ReactNode
  className?: string
}) {
  const { logo, search, items = [], label, account, className } = props
  return (
    <header data-print="never" className={cn('border-b border-line bg-paper', className)}>
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-5 gap-y-3 px-4 py-3 sm:px-7">
        {logo}
        {search ? <div className="order-last w-full md:order-none md:max-w-md md:flex-1">{search}</div> : null}
        <div className="ml-auto flex items-center gap-1 sm:gap-2">
          {items.length > 0 ? (
            <nav aria-label={label} className="hidden md:flex">
              {items.map((item) => (
                <NavLink
                  key={item.key}
                  item={item}
                  className="flex min-h-11 items-center gap-2 rounded-control px-3 text-[0.9375rem] hover:bg-well aria-[current=page]:font-semibold [&[aria-current=page]>:first-child]:border-b-2"
                >
                  <span className="border-ink pb-0.5">{item.label}</span>
                  <Badge>{item.badge}</Badge>
                </NavLink>
              ))}
            </nav>
          ) : null}
          {account}
        </div>
      </div>
    </header>
  )
}

/** Up to five places at a phone's thumb. Leave `pb-24` under the page's content. */
export function BottomNav({ items, label }: { items: readonly NavItem[]; label: string }) {
  return (
    <nav
      aria-label={label}
      data-print="never"
      className="fixed inset-x-0 bottom-0 z-30 flex justify-around border-t border-line bg-card pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {items.map((item) => (
        <NavLink
          key={item.key}
          item={item}
          className="relative flex min-h-15 min-w-0 flex-1 flex-col items-center justify-center gap-1 px-1 text-xs text-soft aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:before:absolute aria-[current=page]:before:top-0 aria-[current=page]:before:h-[3px] aria-[current=page]:before:w-10 aria-[current=page]:before:rounded-b-full aria-[current=page]:before:bg-ink"
        >
          {item.icon}
          <span className="max-w-full truncate">{item.label}</span>
          <span className="absolute top-1.5 left-1/2 ml-1.5">
            <Badge>{item.badge}</Badge>
          </span>
        </NavLink>
      ))}
    </nav>
  )
}

export interface NavGroup {
  key: string
  title?: ReactNode
  items: readonly NavItem[]
}

/** The desk's navigation at the left edge; in a Drawer on phones. */
export function SideNav(props: {
  groups: readonly NavGroup[]
  label: string
  head?: ReactNode
  foot?: ReactNode
  className?: string
}) {
  return (
    <div data-print="never" className={cn('flex h-full flex-col gap-4 overflow-y-auto p-4', props.className)}>
      {props.head}
      <nav aria-label={props.label} className="flex-1 space-y-5">
        {props.groups.map((group) => (
          <div key={group.key}>
            {group.title ? <p className="px-3 pb-1 text-[0.8125rem] text-soft">{group.title}</p> : null}
            <ul>
              {group.items.map((item) => (
                <li key={item.key}>
                  <NavLink
                    item={item}
                    className="touch flex items-center gap-3 rounded-[11px] px-3 py-1.5 text-[0.9375rem] [--touch-fine:2.25rem] hover:bg-well aria-[current=page]:bg-well aria-[current=page]:font-semibold"
                  >
                    {item.icon}
                    <span className="min-w-0 flex-1 truncate">{item.label}</span>
                    <Badge>{item.badge}</Badge>
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      {props.foot}
    </div>
  )
}

/** Skip link, bars and one main landmark in their places. */
export function AppShell(props: {
  skipLink?: ReactNode
  notice?: ReactNode
  top?: ReactNode
  side?: ReactNode
  bottom?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      {props.skipLink}
      {props.notice}
      {props.top}
      <div className="flex flex-1">
        {props.side ? (
          <div className="sticky top-0 hidden h-dvh w-60 shrink-0 border-r border-line md:block">{props.side}</div>
        ) : null}
        <main
          id="main"
          tabIndex={-1}
          className={cn('min-w-0 flex-1 outline-hidden', props.bottom ? 'pb-24 md:pb-0' : '')}
        >
          {props.children}
        </main>
      </div>
      {props.bottom}
    </div>
  )
}

function Badge({ children }: { children?: ReactNode }) {
  if (children === undefined || children === null || children === 0) return null
  return (
    <span className="inline-flex min-w-5 items-center justify-center rounded-full bg-amber-ground px-1.5 text-xs font-semibold text-amber tabular-nums">
      {children}
    </span>
  )
}
