import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import type { SafetyLevel } from '@fullhouse/contracts/tickets'
import { SafetyTag } from '@fullhouse/domain-ui'
import { PageTitle } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Three ways into selling, each with its protection; and what was begun before. */
export function SellStart({ begun }: { begun: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className="mx-auto max-w-3xl py-6 sm:py-10">
      <DocumentTitle>{t('selling.start.title')}</DocumentTitle>
      <PageTitle sentence={t('selling.start.sentence')} className="mb-7">
        {t('selling.start.title')}
      </PageTitle>
      {begun}
      <ul className="grid gap-3">
        <Way level="reissued" link={<Link to="/sell" search={{ step: 'seats' }} />} />
        <Way level="as_is" link={<Link to="/sell/bring" />} />
        <Way level="transfer" link={<Link to="/sell/bring" search={{ way: 'transfer' }} />} />
      </ul>
    </div>
  )
}

function Way({ level, link }: { level: SafetyLevel; link: ReactElement<{ className?: string }> }) {
  const { t } = useTranslation()
  return (
    <li className="relative flex items-center gap-4 rounded-card border border-line bg-card p-5 hover:border-edge hover:bg-well">
      <div className="min-w-0 flex-1">
        <h2 className="display text-xl">
          <WayLink link={link}>{t(`selling.start.${level}.title`)}</WayLink>
        </h2>
        <p className="mt-1 mb-2.5 text-[0.9375rem] text-soft">{t(`selling.start.${level}.protection`)}</p>
        <SafetyTag level={level} reader="seller" />
      </div>
      <ChevronRight size={22} aria-hidden className="shrink-0 text-soft" />
    </li>
  )
}

/** The whole card is the link; only its name is read as one. */
function WayLink({ link, children }: { link: ReactElement<{ className?: string }>; children: ReactNode }) {
  return (
    <link.type {...link.props} className="after:absolute after:inset-0 after:rounded-card">
      {children}
    </link.type>
  )
}
