import { problemText } from '@fullhouse/app-frame/problem-text'
import type { Intake, IntakePiece } from '@fullhouse/contracts/intake'
import { Button, cn } from '@fullhouse/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChangeIntake } from './mutations.ts'
import { PieceFaceValue } from './piece-face-value.tsx'
import { PiecePicture } from './piece-picture.tsx'
import { PiecePlaces } from './piece-places.tsx'
import { PieceProblem } from './piece-problem.tsx'
import { asksFaceValue, askedPlaces, type PieceChange, type Place, places } from './readings.ts'

interface PieceStubProps {
  intake: Intake
  piece: IntakePiece
  number: number
}

/** One ticket as it was read: a flat stub; what is unsure is asked in its place, everything can be corrected. */
export function PieceStub({ intake, piece, number }: PieceStubProps) {
  const { t } = useTranslation()
  const change = useChangeIntake(intake.id)
  // Once asked, a field stays one until the person is done with it: nothing moves under their fingers.
  const [open, setOpen] = useState<ReadonlySet<Place>>(() => new Set(askedPlaces(piece)))
  const [openValue, setOpenValue] = useState(() => asksFaceValue(piece))
  const save = (changed: PieceChange) => {
    const { section, ...rest } = changed
    change.mutate({ pieces: [{ id: piece.id, ...rest, ...(section ? { section } : {}) }] })
  }
  const out = piece.state === 'left_out'
  const editable = piece.state === 'found'
  const editing = editable && (open.size > 0 || openValue)
  const answered = askedPlaces(piece).length === 0 && !asksFaceValue(piece)
  const canFinish = editing && (answered || open.size === places.length)
  const done = () => {
    setOpen(new Set(askedPlaces(piece)))
    setOpenValue(asksFaceValue(piece))
  }
  const everything = () => {
    setOpen(new Set(places))
    setOpenValue(true)
  }
  return (
    <article
      aria-label={t('intake.piece.name', { number })}
      className={cn('relative flex overflow-clip rounded-card border border-line bg-card', out && 'text-soft')}
    >
      <div className="relative w-20 shrink-0 p-3 sm:w-40 sm:p-4">
        <PiecePicture intake={intake} piece={piece} number={number} />
        <Perforation />
      </div>
      <div className="min-w-0 flex-1 p-4 sm:p-5">
        <div className="flex flex-wrap items-start justify-between gap-x-4">
          <p className="text-sm text-soft">
            {piece.codeHint ? t('intake.piece.codeHint', { hint: piece.codeHint }) : t('intake.piece.name', { number })}
            {piece.page > 1 ? `, ${t('intake.piece.page', { page: piece.page })}` : null}
          </p>
          <p aria-live="polite" className="text-sm text-soft">
            {change.isPending ? t('intake.piece.saving') : change.isSuccess && editing ? t('intake.piece.saved') : null}
          </p>
        </div>
        <PieceProblem piece={piece} />
        {out ? <p className="mt-2">{t('intake.piece.leftOut')}</p> : null}
        <PiecePlaces piece={piece} open={editable ? open : new Set()} onSave={save} />
        <PieceFaceValue
          intake={intake}
          piece={piece}
          open={editable && openValue}
          onSave={(faceValue) => save({ faceValue })}
        />
        {change.error ? (
          <p role="alert" className="mt-2 text-sm font-medium text-curtain">
            {t('intake.piece.notSaved', { problem: problemText(change.error) })}
          </p>
        ) : null}
        {editable || out ? (
          <div className="mt-2 -mb-2 -ml-3.5 flex flex-wrap">
            {editable ? (
              <Button
                variant="quiet"
                size="sm"
                aria-label={canFinish ? undefined : t('intake.piece.correctNamed', { number })}
                onClick={canFinish ? done : everything}
              >
                {t(canFinish ? 'intake.piece.done' : 'intake.piece.correct')}
              </Button>
            ) : null}
            <Button
              variant="quiet"
              size="sm"
              aria-label={out ? undefined : t('intake.piece.leaveOutNamed', { number })}
              onClick={() => save({ leftOut: !out })}
            >
              {t(out ? 'intake.piece.bringBack' : 'intake.piece.leaveOut')}
            </Button>
          </div>
        ) : null}
      </div>
    </article>
  )
}

function Perforation() {
  const notch = 'absolute -right-2.5 size-5 rounded-full border border-line bg-paper'
  return (
    <span aria-hidden>
      <span className={cn(notch, '-top-2.5')} />
      <span className="absolute inset-y-4 right-0 border-r-2 border-dashed border-line" />
      <span className={cn(notch, '-bottom-2.5')} />
    </span>
  )
}
