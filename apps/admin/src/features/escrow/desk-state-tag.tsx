import type { TransactionState } from '@fullhouse/contracts/escrow'
import { TransactionStateTag } from '@fullhouse/domain-ui'
import { Tag } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'

/** The state of a purchase and, beside it, whether its money is frozen: the desk must see both. */
export function DeskStateTag({ state, frozen }: { state: TransactionState; frozen: boolean }) {
  const { t } = useTranslation()
  return (
    <span className="inline-flex flex-wrap gap-1.5 [&>*]:whitespace-nowrap">
      <TransactionStateTag state={state} reader="agent" />
      {frozen ? <Tag tone="amber">{t('escrow.frozen')}</Tag> : null}
    </span>
  )
}
