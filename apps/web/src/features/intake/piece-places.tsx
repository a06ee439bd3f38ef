import type { IntakePiece } from '@fullhouse/contracts/intake'
import { Button } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { PlaceInput } from './place-input.tsx'
import { askedPlaces, isUnsure, type PieceChange, type Place, places } from './readings.ts'

interface PiecePlacesProps {
  piece: IntakePiece
  /** Which are inputs now; the others stand large as on a stub. */
  open: ReadonlySet<Place>
  onSave: (changed: PieceChange) => void
}

/** Where the seat is: large where it is sure, an input where it is asked or corrected. */
export function PiecePlaces({ piece, open, onSave }: PiecePlacesProps) {
  const { t } = useTranslation()
  const asked = askedPlaces(piece)
  const shown = places.filter((place) => {
    if (open.has(place)) return false
    return piece[place].value !== null || place === 'section' || (place === 'seat' && !open.has('row'))
  })
  return (
    <>
      {shown.length > 0 ? (
        <dl className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
          {shown.map((place) => (
            <div key={place} className="min-w-0">
              <dt className="text-xs text-soft">{t(`intake.piece.${place}`)}</dt>
              <dd className="display text-2xl wrap-anywhere">
                {piece[place].value ?? (place === 'seat' ? t('ticket.free', { ns: 'domain' }) : '–')}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {open.size > 0 ? (
        <div className="mt-3">
          {asked.length > 0 ? (
            <p className="mb-2 text-sm">
              <span className="font-semibold text-amber">{t('intake.piece.asked')}</span>{' '}
              {asked.some((place) => piece[place].value === null) ? t('intake.piece.emptyHint') : null}
            </p>
          ) : null}
          <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-4">
            {places.map((place) =>
              open.has(place) ? (
                <PlaceInput
                  key={place}
                  place={place}
                  read={piece[place]}
                  onSave={(value) => onSave({ [place]: value })}
                />
              ) : null,
            )}
          </div>
          {asked.includes('seat') && piece.seat.value !== null ? (
            <Button
              variant="quiet"
              size="sm"
              className="mt-1 -ml-3.5"
              onClick={() => onSave({ seat: null, ...(isUnsure(piece.row) ? { row: null } : {}) })}
            >
              {t('intake.piece.free')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  )
}
