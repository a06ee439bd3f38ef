import { Drawer as Base } from '@base-ui/react/drawer'
import { X } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { IconButton } from '../actions/icon-button.tsx'
import { cn } from '../cn.ts'
import { useUi } from '../ui-provider.tsx'

export interface DrawerProps {
  open?: boolean
  onOpenChange?: (open: boolean) => void
  trigger?: ReactElement
  title: ReactNode
  children: ReactNode
  footer?: ReactNode
  /** `bottom` is the sheet for phones; `right` stands beside the page. */
  side?: 'bottom' | 'right'
}

const places = {
  bottom:
    'inset-x-0 bottom-0 max-h-[88dvh] rounded-t-card translate-y-(--drawer-swipe-movement-y) data-starting-style:translate-y-full data-ending-style:translate-y-full',
  right:
    'inset-y-0 right-0 w-[min(28rem,92vw)] translate-x-(--drawer-swipe-movement-x) data-starting-style:translate-x-full data-ending-style:translate-x-full',
}

/** A sheet from the edge; it can be swiped away, closed by its button, or with Escape. */
export function Drawer({ open, onOpenChange, trigger, title, children, footer, side = 'bottom' }: DrawerProps) {
  const { texts } = useUi()
  return (
    <Base.Root
      swipeDirection={side === 'bottom' ? 'down' : 'right'}
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange: (next: boolean) => onOpenChange(next) } : {})}
    >
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[rgb(20_14_8/0.5)] transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-50">
          <Base.Popup
            className={cn(
              'absolute flex flex-col border border-line bg-card text-ink shadow-over outline-hidden transition-[translate] duration-300 ease-out data-swiping:duration-0',
              places[side],
            )}
          >
            {side === 'bottom' ? <span aria-hidden className="mx-auto mt-2.5 h-1 w-10 rounded-full bg-line" /> : null}
            <div className="flex items-center justify-between gap-4 px-5 pt-3 pb-2">
              <Base.Title className="text-lg font-semibold">{title}</Base.Title>
              <Base.Close render={<IconButton label={texts.close} className="-mr-2" />}>
                <X size={20} aria-hidden />
              </Base.Close>
            </div>
            <Base.Content className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pb-5">
              {children}
            </Base.Content>
            {footer ? (
              <div className="border-t border-line p-4 pb-[max(1rem,env(safe-area-inset-bottom))]">{footer}</div>
            ) : null}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

/** The drawer as a phone's bottom sheet. */
export function BottomSheet(props: Omit<DrawerProps, 'side'>) {
  return <Drawer {...props} side="bottom" />
}
