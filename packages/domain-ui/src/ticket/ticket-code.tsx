import { Button, cn } from '@fullhouse/ui'
import { Eye } from 'lucide-react'
import type { Symbology } from '@fullhouse/contracts/tickets'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { drawCode } from './code-path.ts'
import { OutsideCode } from './outside-code.tsx'

export interface TicketCodeProps {
  payload: string
  /** How the issuer draws it; ours are QR codes. */
  symbology?: Symbology
  /** Whose code it is, for those who listen: "Stalls, row F, seat 11". */
  seat: string
  /** False covers it until the person asks, against looks over the shoulder. */
  revealed?: boolean
  onReveal?: () => void
  /** A code that changes: seconds per code and seconds this one still lives. */
  rotation?: { period: number; left: number }
  className?: string
}

/** Stacked and linear codes need the width of the screen to be read from it. */
const wide: ReadonlySet<Symbology> = new Set(['pdf417', 'code128'])

/** The code for the door: dark on white in every theme. */
export function TicketCode({
  payload,
  symbology = 'qr',
  seat,
  revealed = true,
  onReveal,
  rotation,
  className,
}: TicketCodeProps) {
  const { t } = useTranslation('domain')
  return (
    <div className={cn('mx-auto w-full text-center', wide.has(symbology) ? 'max-w-96' : 'max-w-64', className)}>
      <div data-print="whole" className="relative overflow-hidden rounded-[18px] bg-white p-1.5 text-[#1d1916]">
        {revealed ? (
          symbology === 'qr' ? (
            <QrCode payload={payload} label={t('ticket.codeLabel', { seat })} />
          ) : (
            <OutsideCode payload={payload} symbology={symbology} label={t('ticket.codeLabel', { seat })} />
          )
        ) : (
          <div className="grid aspect-square place-items-center bg-[radial-gradient(#d8cfc0_28%,transparent_30%)] bg-size-[14px_14px]">
            <span className="sr-only">{t('ticket.codeHidden')}</span>
            {onReveal ? (
              <Button data-theme="light" onClick={onReveal}>
                <Eye size={18} aria-hidden />
                {t('ticket.show')}
              </Button>
            ) : null}
          </div>
        )}
      </div>
      {revealed && rotation ? (
        <div
          aria-hidden
          title={t('ticket.nextCode')}
          className="mx-auto mt-3.5 h-1 w-11/12 overflow-hidden rounded-full bg-line"
        >
          <div
            className="h-full rounded-full bg-ok transition-[width] duration-1000 ease-linear"
            style={{ width: `${Math.min(100, (rotation.left / rotation.period) * 100)}%` }}
          />
        </div>
      ) : null}
      {revealed ? (
        <p className="mt-2.5 text-sm text-soft">
          {rotation ? t('ticket.rotating', { seconds: rotation.period }) : t('ticket.brightness')}
        </p>
      ) : null}
    </div>
  )
}

function QrCode({ payload, label }: { payload: string; label: string }) {
  const drawing = useMemo(() => drawCode(payload), [payload])
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${drawing.size} ${drawing.size}`}
      shapeRendering="crispEdges"
      className="block h-auto w-full"
    >
      <rect width={drawing.size} height={drawing.size} fill="#ffffff" />
      <path d={drawing.path} fill="#000000" />
    </svg>
  )
}
