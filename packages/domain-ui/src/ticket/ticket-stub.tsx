import { cn, Tag, type Tone } from '@fullhouse/ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SeatPlace, StubState } from '../shapes.ts'

export interface TicketStubProps {
  title: ReactNode
  /** "Sat 13 March, 20:00" */
  when: ReactNode
  venue: ReactNode
  place: SeatPlace
  state: StubState
  /** The code, usually a TicketCode, or where else the ticket is; shown while it may open a door. */
  code?: ReactNode
  /** What is live: "Doors open in 42 min, North entrance". */
  live?: ReactNode
  /** The last line: who issued it, how many held it. */
  custody?: ReactNode
  className?: string
}

const tones: Record<StubState, Tone> = {
  valid: 'ok',
  listed: 'sea',
  outside: 'sea',
  outsideListed: 'sea',
  awaited: 'amber',
  locked: 'amber',
  sold: 'neutral',
  handedOver: 'neutral',
  used: 'neutral',
  revoked: 'curtain',
  void: 'neutral',
  removed: 'neutral',
}

type OpenState = 'valid' | 'listed' | 'outside' | 'outsideListed' | 'awaited'
const openStates: readonly StubState[] = ['valid', 'listed', 'outside', 'outsideListed', 'awaited']
const isOpen = (state: StubState): state is OpenState => openStates.includes(state)

/** A ticket that looks like one: code above the perforation, the seat large below. */
export function TicketStub(props: TicketStubProps) {
  const { title, when, venue, place, state, code, live, custody, className } = props
  const { t } = useTranslation('domain')
  const open = isOpen(state)
  return (
    <article
      data-print="whole"
      className={cn(
        'relative mx-auto w-full max-w-[22rem] overflow-hidden rounded-[26px] border border-line bg-card',
        className,
      )}
    >
      <div className="px-5 pt-5 pb-7">
        <div className="mb-4 flex flex-wrap justify-center gap-2">
          {live && open ? <Tag tone="amber">{live}</Tag> : null}
          {state === 'valid' && live ? null : <Tag tone={tones[state]}>{t(`ticket.state.${state}`)}</Tag>}
        </div>
        {isOpen(state) ? (
          code
        ) : (
          <p className="mx-auto grid min-h-40 max-w-60 place-items-center text-center text-soft">
            {t(`ticket.noCode.${state}`)}
          </p>
        )}
      </div>
      <Perforation />
      <div className="px-6 pt-4 pb-6">
        <h2 className="display text-[1.75rem]">{title}</h2>
        <p className="mt-1.5 text-[0.9375rem] text-soft">
          {when}, {venue}
        </p>
        <dl className={cn('mt-5 flex flex-wrap gap-x-7 gap-y-3', !open && 'text-soft')}>
          {place.gate ? <Fact name={t('ticket.door')}>{place.gate}</Fact> : null}
          <Fact name={t('ticket.block')}>{place.section}</Fact>
          {place.row === null ? null : <Fact name={t('ticket.row')}>{place.row}</Fact>}
          <Fact name={t('ticket.seat')}>{place.seat ?? t('ticket.free')}</Fact>
        </dl>
        {custody ? <p className="mt-9 text-sm text-soft">{custody}</p> : null}
      </div>
    </article>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-soft">{name}</dt>
      <dd className="display text-[2rem] leading-tight">{children}</dd>
    </div>
  )
}

/** Set `--stub-ground` where the stub does not lie on paper. */
function Perforation() {
  const notch =
    'absolute top-1/2 size-7 -translate-y-1/2 rounded-full border border-line bg-(--stub-ground,var(--paper))'
  return (
    <div aria-hidden className="relative h-px">
      <span className={cn(notch, '-left-3.5')} />
      <span className="absolute inset-x-6 top-0 border-t-2 border-dashed border-line" />
      <span className={cn(notch, '-right-3.5')} />
    </div>
  )
}
