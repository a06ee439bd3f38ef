import { problemText } from '@fullhouse/app-frame/problem-text'
import type { Ticket } from '@fullhouse/contracts/tickets'
import { Button, Notice, useOnline } from '@fullhouse/ui'
import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDownloadTicket } from './mutations.ts'

/** The page to print, as a file of the holder's own. */
export function DownloadTicket({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const online = useOnline()
  const download = useDownloadTicket(ticket)
  return (
    <div className="mt-6">
      <Button wide busy={download.isPending} disabled={!online} onClick={() => download.mutate()}>
        <Download size={18} aria-hidden />
        {t('tickets.download.button')}
      </Button>
      <p className="mt-2.5 text-sm text-soft">{t(online ? 'tickets.download.marked' : 'tickets.download.offline')}</p>
      {download.error ? (
        <Notice kind="error" className="mt-3">
          {problemText(download.error)}
        </Notice>
      ) : null}
    </div>
  )
}
