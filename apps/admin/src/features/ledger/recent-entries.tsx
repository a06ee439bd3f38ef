import type { LedgerHealth } from '@fullhouse/contracts/desk'
import { DateTime } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AccountName } from '../../components/account-name.tsx'
import { columnText } from '../../lib/format.ts'

type Entry = LedgerHealth['recentEntries'][number]

/** What was posted last; debits come as positive amounts, credits as negative ones. */
export function RecentEntries({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation()
  if (entries.length === 0) return <p className="text-soft">{t('ledger.entriesEmpty')}</p>
  return (
    <ol className="border-t border-line">
      {entries.map((entry, index) => (
        <li
          key={`${entry.at}-${entry.subjectId}-${index}`}
          className="grid gap-x-8 gap-y-2 border-b border-line py-3 text-[0.9375rem] md:grid-cols-[14rem_minmax(0,1fr)]"
        >
          <div>
            <p className="font-semibold">{entry.type}</p>
            <p className="text-sm text-soft">
              <DateTime value={entry.at} format="short" />
              {entry.lines[0] ? `, ${entry.lines[0].amount.currency}` : ''}
            </p>
            {entry.subjectType === 'transaction' ? (
              <Link
                to="/transactions/$transactionId"
                params={{ transactionId: entry.subjectId }}
                className="inline-flex min-h-8 items-center text-sm underline underline-offset-4"
              >
                {t('ledger.transaction')}
              </Link>
            ) : (
              <p className="text-sm text-soft">{entry.subjectType}</p>
            )}
          </div>
          <EntryLines entry={entry} />
        </li>
      ))}
    </ol>
  )
}

function EntryLines({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  return (
    <table className="w-full max-w-2xl self-start">
      <caption className="sr-only">{t('ledger.lines', { type: entry.type })}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('ledger.account')}</th>
          <th scope="col">{t('ledger.debit')}</th>
          <th scope="col">{t('ledger.credit')}</th>
        </tr>
      </thead>
      <tbody>
        {entry.lines.map(({ kind, amount }, index) => (
          <tr key={`${kind}-${index}`} className="align-baseline">
            <td className={amount.amount < 0 ? 'py-0.5 pl-6' : 'py-0.5'}>
              <AccountName kind={kind} />
            </td>
            <td className="w-32 text-right tabular-nums">{amount.amount >= 0 ? columnText(amount) : null}</td>
            <td className="w-32 text-right tabular-nums">
              {amount.amount < 0 ? columnText({ ...amount, amount: -amount.amount }) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
