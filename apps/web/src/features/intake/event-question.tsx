import { problemText } from '@fullhouse/app-frame/problem-text'
import type { Event } from '@fullhouse/contracts/events'
import type { Intake } from '@fullhouse/contracts/intake'
import { Button, Notice } from '@fullhouse/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProposeSlot } from './propose-slot.ts'
import { CandidateCards } from './candidate-cards.tsx'
import { EventFinder } from './event-finder.tsx'
import { ChosenEvent } from './event-line.tsx'
import { printedLine } from './printed-text.ts'

interface EventQuestionProps extends Pick<Intake, 'occurrence' | 'candidates' | 'printed' | 'awaitsApproval'> {
  /** Something was read, and nothing we know fits it. */
  readInVain: boolean
  busy: boolean
  error: unknown
  propose: ProposeSlot
  onChoose: (occurrenceId: string) => Promise<unknown>
  /** The form for a new event has its own red button. */
  onProposing?: (proposing: boolean) => void
}

/** Which date of which event: what we think it is, a search, or telling us about it. One tap answers. */
export function EventQuestion(props: EventQuestionProps) {
  const { occurrence, candidates, printed, busy, error, propose } = props
  const { t } = useTranslation()
  const [way, setShown] = useState<'candidates' | 'search' | 'propose' | null>(null)
  const setWay = (next: typeof way) => {
    setShown(next)
    props.onProposing?.(next === 'propose')
  }
  const said = printedLine(printed)
  const choose = (occurrenceId: string) =>
    props.onChoose(occurrenceId).then(
      () => setWay(null),
      () => undefined,
    )
  const shown = way ?? (occurrence ? 'chosen' : candidates.length > 0 ? 'candidates' : 'search')

  return (
    <section aria-labelledby="event-title">
      <h2 id="event-title" className="text-lg font-semibold">
        {shown === 'chosen'
          ? t('intake.event.chosen')
          : shown === 'propose'
            ? t('intake.event.proposeTitle')
            : t('intake.event.title')}
      </h2>
      {said && shown !== 'chosen' ? (
        <p className="text-[0.9375rem] text-soft">{t('intake.event.printed', { text: said })}</p>
      ) : null}
      {error ? (
        <Notice kind="error" className="mt-3">
          {problemText(error)}
        </Notice>
      ) : null}
      <div className="mt-3" aria-busy={busy}>
        {shown === 'chosen' && occurrence ? (
          <ChosenEvent
            occurrence={occurrence}
            waiting={props.awaitsApproval}
            onChange={() => setWay(candidates.length > 0 ? 'candidates' : 'search')}
          />
        ) : shown === 'candidates' ? (
          <>
            <CandidateCards candidates={candidates} busy={busy} onChoose={choose} />
            <Button variant="quiet" className="mt-2 -ml-3.5" onClick={() => setWay('search')}>
              {t('intake.event.search')}
            </Button>
          </>
        ) : shown === 'search' ? (
          <EventFinder
            printed={printed}
            sayNotFound={props.readInVain && said !== ''}
            busy={busy}
            onChoose={choose}
            onPropose={() => setWay('propose')}
          />
        ) : (
          <>
            <p className="mb-5 text-[0.9375rem] text-soft">{t('intake.event.proposeSentence')}</p>
            {propose({ printed, onProposed: (event) => choose(nearestDate(event, printed.startsAt)) })}
            <Button variant="quiet" className="mt-2 -ml-3.5" onClick={() => setWay(null)}>
              {t('intake.event.proposeBack')}
            </Button>
          </>
        )}
      </div>
    </section>
  )
}

/** Of the dates just proposed the one nearest to the printed one. */
function nearestDate({ occurrences }: Event, printed: string | null): string {
  const wanted = Date.parse(`${printed?.slice(0, 16) ?? ''}Z`)
  const [first] = Number.isNaN(wanted)
    ? occurrences
    : occurrences.toSorted(
        (a, b) => Math.abs(Date.parse(a.startsAt) - wanted) - Math.abs(Date.parse(b.startsAt) - wanted),
      )
  return first?.id ?? ''
}
