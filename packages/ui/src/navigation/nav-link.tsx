import { useRender } from '@base-ui/react/use-render'
import type { ReactElement, ReactNode } from 'react'

export interface NavItem {
  key: string
  label: ReactNode
  icon?: ReactNode
  /** The link itself: `<Link to="/tickets" />`; a router's link marks itself as current. */
  render: ReactElement
  current?: boolean
  /** A number or word that wants attention. */
  badge?: ReactNode
}

/** One link of a navigation. */
export function NavLink({ item, className, children }: { item: NavItem; className: string; children: ReactNode }) {
  return useRender({
    defaultTagName: 'a',
    render: item.render,
    props: { className, children, ...(item.current ? { 'aria-current': 'page' as const } : {}) },
  })
}
