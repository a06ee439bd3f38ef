import type { Transaction } from '@fullhouse/contracts/escrow'
import { useSeatLine } from '@fullhouse/domain-ui'
import { Tag } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'

const withBuyer = new Set<Transaction['state']>(['delivered', 'cleared', 'paid_out'])

/** The seats of the purchase; the buyer's lead to their codes. */
export function SeatList({ transaction }: { transaction: Transaction }) {
  const { t } = useTranslation()
  const line = useSeatLine()
  const { role, state, items } = transaction
  // A ticket that is being sent is the buyer's from payment on; its page says where it is.
  const open = role === 'buyer' && (withBuyer.has(state) || (state === 'paid' && transaction.safety === 'transfer'))
  return (
    <section aria-labelledby="items-title">
      <h2 id="items-title" className="mb-2 font-semibold">
        {t('transactions.seats', { count: items.length })}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {items.map((item) => (
          <li key={item.ticketId}>
            {open ? (
              <Link
                to="/tickets/$ticketId"
                params={{ ticketId: item.ticketId }}
                className="flex min-h-13 items-center justify-between gap-4 hover:bg-well"
              >
                {line([item.seat])}
                <span className="flex items-center gap-3">
                  <Scanned item={item} />
                  <ChevronRight size={18} aria-hidden className="text-soft" />
                </span>
              </Link>
            ) : (
              <span className="flex min-h-13 items-center justify-between gap-4">
                {line([item.seat])}
                <Scanned item={item} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Scanned({ item }: { item: Transaction['items'][number] }) {
  const { t } = useTranslation()
  return item.scannedAt === null ? null : <Tag tone="ok">{t('transactions.scanned')}</Tag>
}
