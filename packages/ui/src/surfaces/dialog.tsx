import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { IconButton } from '../actions/icon-button.tsx'
import { cn } from '../cn.ts'
import { useUi } from '../ui-provider.tsx'

export interface DialogProps {
  open?: boolean
  onOpenChange?: (open: boolean) => void
  trigger?: ReactElement
  title: ReactNode
  description?: ReactNode
  children?: ReactNode
  /** Buttons; the main one last. */
  footer?: ReactNode
  wide?: boolean
}

export const backdropClass =
  'fixed inset-0 z-40 bg-[rgb(20_14_8/0.5)] transition-opacity data-starting-style:opacity-0 data-ending-style:opacity-0'

/** On phones it stands at the bottom edge, elsewhere in the middle. */
export const dialogClass =
  'fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] flex-col rounded-t-card border border-line bg-card text-ink shadow-over outline-hidden transition-[opacity,translate] data-starting-style:translate-y-4 data-starting-style:opacity-0 data-ending-style:translate-y-4 data-ending-style:opacity-0 sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:w-[min(30rem,calc(100vw-2rem))] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-card'

export const footerClass =
  'flex flex-col-reverse gap-2.5 border-t border-line p-4 pb-[max(1rem,env(safe-area-inset-bottom))] sm:flex-row sm:justify-end sm:px-6'

/** A question or small task above the page. Focus stays in it and returns. */
export function Dialog({ open, onOpenChange, trigger, title, description, children, footer, wide }: DialogProps) {
  const { texts } = useUi()
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange: (next: boolean) => onOpenChange(next) } : {})}
    >
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Popup className={cn(dialogClass, wide && 'sm:w-[min(46rem,calc(100vw-2rem))]')}>
          <div className="flex items-start justify-between gap-4 px-5 pt-5 pb-3 sm:px-6">
            <div>
              <Base.Title className="display text-2xl">{title}</Base.Title>
              {description ? <Base.Description className="mt-1 text-soft">{description}</Base.Description> : null}
            </div>
            <Base.Close render={<IconButton label={texts.close} className="-mt-1.5 -mr-2" />}>
              <X size={20} aria-hidden />
            </Base.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pb-5 sm:px-6">{children}</div>
          {footer ? <div className={footerClass}>{footer}</div> : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

/** Closes the dialog around it: `<DialogClose render={<Button>Not now</Button>} />`. */
export const DialogClose = Base.Close
