import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { SeatPlace } from '../shapes.ts'
import { seatLine } from './seat-line.ts'

/** `seatLine` in the reader's language. */
export function useSeatLine(): (seats: readonly SeatPlace[]) => string {
  const { t } = useTranslation('domain')
  return useCallback(
    (seats) =>
      seatLine(seats, {
        row: (row) => t('seat.row', { row }),
        seats: (list, count) => t('seat.seats', { list, count }),
        places: (count) => t('seat.places', { count }),
      }),
    [t],
  )
}
