import type { Intake, IntakePiece } from '@fullhouse/contracts/intake'
import { Dialog, Skeleton } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { QrCode } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { pictureQuery } from './queries.ts'

interface PiecePictureProps {
  intake: Intake
  piece: IntakePiece
  number: number
}

/** The ticket as it was added, small beside what was read and large for comparing. */
export function PiecePicture({ intake, piece, number }: PiecePictureProps) {
  const { t } = useTranslation()
  const { data: address, error } = useQuery({ ...pictureQuery(intake.id, piece.id), enabled: piece.hasPicture })
  const box = 'grid aspect-[3/4] w-full place-items-center overflow-hidden rounded-lg border border-line bg-well'
  if (!piece.hasPicture || error) {
    return (
      <div className={box}>
        <QrCode size={28} strokeWidth={1.5} aria-hidden className="text-soft" />
        <span className="sr-only">{t(error ? 'intake.piece.pictureFailed' : 'intake.piece.noPicture')}</span>
      </div>
    )
  }
  if (!address) return <Skeleton className="aspect-[3/4] w-full rounded-lg" />
  return (
    <Dialog
      wide
      title={t('intake.piece.pictureTitle', { number })}
      trigger={
        <button type="button" aria-label={t('intake.piece.pictureNamed', { number })} className={box}>
          <img src={address} alt="" className="size-full object-cover object-top" />
        </button>
      }
    >
      <img src={address} alt={t('intake.piece.pictureTitle', { number })} className="mx-auto w-full bg-white" />
    </Dialog>
  )
}
