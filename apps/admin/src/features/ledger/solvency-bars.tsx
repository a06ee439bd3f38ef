import { moneyText } from '@fullhouse/app-frame/format'
import type { LedgerHealth } from '@fullhouse/contracts/desk'
import { BarList, Tag } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'

/** Per currency: what is owed beside what is held. */
export function SolvencyBars({ solvency }: { solvency: LedgerHealth['solvency'] }) {
  const { t } = useTranslation()
  if (solvency.length === 0) return <p className="text-soft">{t('ledger.entriesEmpty')}</p>
  return (
    <ul className="grid gap-x-10 gap-y-6 md:grid-cols-2 xl:grid-cols-3">
      {solvency.map(({ currency, owed, held, advanced, solvent }) => {
        const cover = { amount: held.amount + advanced.amount, currency }
        const spare = cover.amount - owed.amount
        const amount = moneyText({ amount: Math.abs(spare), currency })
        return (
          <li key={currency}>
            <p className="mb-3 flex items-center justify-between gap-4">
              <span className="font-semibold">{currency}</span>
              <Tag tone={solvent ? 'ok' : 'curtain'}>
                {spare === 0 ? t('ledger.exactly') : t(!solvent ? 'ledger.short' : 'ledger.spare', { amount })}
              </Tag>
            </p>
            <BarList
              label={t('ledger.solvencyOf', { currency })}
              items={[
                { key: 'owed', label: t('ledger.owed'), value: owed.amount, text: moneyText(owed) },
                {
                  key: 'held',
                  label: t('ledger.held'),
                  value: cover.amount,
                  text: moneyText(cover),
                  tone: solvent ? 'ok' : 'curtain',
                },
                ...(advanced.amount > 0
                  ? [
                      {
                        key: 'advanced',
                        label: t('ledger.advanced'),
                        value: advanced.amount,
                        text: moneyText(advanced),
                        tone: 'amber' as const,
                      },
                    ]
                  : []),
              ]}
            />
          </li>
        )
      })}
    </ul>
  )
}
