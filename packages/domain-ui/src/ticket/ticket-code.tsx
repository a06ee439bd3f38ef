import { Button, cn } from '@fullhouse/ui'
import { Eye } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { drawCode } from './code-path.ts'

export interface TicketCodeProps {
  payload: string
  /** Whose code it is, for those who listen: "Stalls, row F, seat 11". */
  seat: string
  /** False covers it until the person asks, against looks over the shoulder. */
  revealed?: boolean
  onReveal?: () => void
  /** A code that changes: seconds per code and seconds this one still lives. */
  rotation?: { period: number; left: number }
  className?: string
}

/** The code for the door: dark on white in every theme. */
export function TicketCode({ payload, seat, revealed = true, onReveal, rotation, className }: TicketCodeProps) {
  const { t } = useTranslation('domain')
  const drawing = useMemo(() => drawCode(payload), [payload])
  return (
    <div className={cn('mx-auto w-full max-w-64 text-center', className)}>
      <div data-print="whole" className="relative overflow-hidden rounded-[18px] bg-white p-1.5 text-[#1d1916]">
        {revealed ? (
          <svg
            role="img"
            aria-label={t('ticket.codeLabel', { seat })}
            viewBox={`0 0 ${drawing.size} ${drawing.size}`}
            shapeRendering="crispEdges"
            className="block h-auto w-full"
          >
            <rect width={drawing.size} height={drawing.size} fill="#ffffff" />
            <path d={drawing.path} fill="#000000" />
          </svg>
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
