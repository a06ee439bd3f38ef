import { Card, IconButton } from '@fullhouse/ui'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface FileBoxProps {
  name: string
  size: number
  tag: ReactNode
  onRemove: () => void
  busy?: boolean
  children?: ReactNode
}

const sizeText = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** One file: its name, how it stands, and the way to take it out. */
export function FileBox({ name, size, tag, onRemove, busy, children }: FileBoxProps) {
  const { t } = useTranslation()
  return (
    <Card className="py-4">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <p className="font-semibold wrap-anywhere">{name}</p>
          <p className="mt-1 flex flex-wrap items-center gap-2 text-sm text-soft tabular-nums">
            {tag}
            {sizeText(size)}
          </p>
        </div>
        <IconButton label={t('intake.files.remove', { name })} busy={busy} onClick={onRemove} className="-mt-2 -mr-3">
          {busy ? null : <X size={18} aria-hidden />}
        </IconButton>
      </div>
      {children}
    </Card>
  )
}
