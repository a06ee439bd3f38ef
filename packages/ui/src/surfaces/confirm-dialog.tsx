import { AlertDialog } from '@base-ui/react/alert-dialog'
import { type ReactElement, type ReactNode, useState } from 'react'
import { Button } from '../actions/button.tsx'
import { backdropClass, dialogClass, footerClass } from './dialog.tsx'

export interface ConfirmDialogProps {
  open?: boolean
  onOpenChange?: (open: boolean) => void
  trigger?: ReactElement
  title: ReactNode
  /** What happens then: to the money, to the ticket, to whom it is told. */
  children: ReactNode
  confirmLabel: string
  cancelLabel: string
  /** Stays open and busy until the promise ends; stays open when it fails. */
  onConfirm: () => void | Promise<unknown>
}

/** Asks once more before what cannot be taken back. Escape and the quiet button mean no. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const [openInside, setOpenInside] = useState(false)
  const [busy, setBusy] = useState(false)
  const open = props.open ?? openInside
  const setOpen = (next: boolean) => {
    if (busy) return
    setOpenInside(next)
    props.onOpenChange?.(next)
  }
  const confirm = async () => {
    setBusy(true)
    try {
      await props.onConfirm()
      setOpenInside(false)
      props.onOpenChange?.(false)
    } catch {
      // The caller shows what went wrong; the question stays.
    } finally {
      setBusy(false)
    }
  }
  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      {props.trigger ? <AlertDialog.Trigger render={props.trigger} /> : null}
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={backdropClass} />
        <AlertDialog.Popup className={dialogClass}>
          <div className="px-5 pt-6 pb-5 sm:px-6">
            <AlertDialog.Title className="display text-2xl">{props.title}</AlertDialog.Title>
            <AlertDialog.Description render={<div />} className="mt-2 text-soft">
              {props.children}
            </AlertDialog.Description>
          </div>
          <div className={footerClass}>
            <AlertDialog.Close render={<Button variant="quiet" disabled={busy} />}>
              {props.cancelLabel}
            </AlertDialog.Close>
            <Button variant="main" busy={busy} onClick={() => void confirm()}>
              {props.confirmLabel}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
