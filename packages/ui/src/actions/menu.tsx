import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import { cn } from '../cn.ts'

export interface MenuEntry {
  key: string
  label: ReactNode
  icon?: ReactNode
  onSelect?: () => void
  /** A link instead of an action: `render: <Link to="/account" />`. */
  render?: ReactElement
  danger?: boolean
  disabled?: boolean
  /** A line above this entry. */
  separated?: boolean
}

/** A menu behind `trigger` (usually a Button or IconButton). */
export function Menu(props: { trigger: ReactElement; entries: MenuEntry[]; align?: 'start' | 'end' }) {
  return (
    <Base.Root>
      <Base.Trigger render={props.trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={props.align ?? 'end'} className="z-50 outline-hidden">
          <Base.Popup className={popupClass}>
            {props.entries.map((entry) => (
              <MenuItem key={entry.key} entry={entry} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** What floats over the page: menus, lists of choices, popovers. */
export const popupClass =
  'min-w-48 max-w-[min(24rem,calc(100vw-1rem))] max-h-(--available-height) overflow-y-auto overscroll-contain rounded-control border border-line bg-card p-1.5 text-ink shadow-over outline-hidden transition-[opacity,scale] origin-(--transform-origin) data-starting-style:scale-97 data-starting-style:opacity-0 data-ending-style:opacity-0'

/** A row in such a list. */
export const optionClass =
  'touch [--touch-fine:2.375rem] flex w-full cursor-default items-center gap-2.5 rounded-[10px] px-3 py-2 text-[0.9375rem] outline-hidden select-none data-highlighted:bg-well data-disabled:opacity-50'

function MenuItem({ entry }: { entry: MenuEntry }) {
  const className = cn(optionClass, entry.danger && 'text-curtain')
  return (
    <>
      {entry.separated ? <Base.Separator className="mx-2 my-1.5 h-px bg-line" /> : null}
      {entry.render ? (
        <Base.LinkItem render={entry.render} className={className} closeOnClick>
          {entry.icon}
          {entry.label}
        </Base.LinkItem>
      ) : (
        <Base.Item className={className} disabled={entry.disabled ?? false} onClick={entry.onSelect}>
          {entry.icon}
          {entry.label}
        </Base.Item>
      )}
    </>
  )
}
