import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import { popupClass } from '../actions/menu.tsx'
import { cn } from '../cn.ts'

/** A small card at its trigger: filters, "why this maximum?". Works for fingers, unlike a tooltip. */
export function Popover(props: {
  trigger: ReactElement
  title?: ReactNode
  children: ReactNode
  align?: 'start' | 'end'
}) {
  return (
    <Base.Root>
      <Base.Trigger render={props.trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={8} align={props.align ?? 'start'} className="z-50">
          <Base.Popup className={cn(popupClass, 'p-4')}>
            {props.title ? <Base.Title className="mb-1 font-semibold">{props.title}</Base.Title> : null}
            <div className="text-[0.9375rem]">{props.children}</div>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
