import type { DeskTransaction } from '@fullhouse/contracts/desk'
import { Money, PriceLines } from '@fullhouse/domain-ui'
import type { Money as Amount } from '@fullhouse/kernel'
import { useTranslation } from 'react-i18next'
import { AccountName } from '../../components/account-name.tsx'

const minus = ({ amount, currency }: Amount): Amount => ({ amount: -amount, currency })

/** What the buyer pays, where it goes, and what the ledger holds of it now. */
export function TransactionMoney({ transaction }: { transaction: DeskTransaction }) {
  const { t } = useTranslation()
  const { total, items, accounts } = transaction
  const count = items.length
  return (
    <div className="space-y-6">
      <section>
        <h2 className="mb-2 font-semibold">{t('escrow.one.buyerTitle')}</h2>
        <PriceLines
          lines={[
            { key: 'price', label: t('escrow.one.price', { count }), amount: total.price, strong: true },
            { key: 'fee', label: t('escrow.one.buyerFee'), amount: total.buyerFee },
            { key: 'vat', label: t('escrow.one.buyerFeeVat'), amount: total.buyerFeeVat },
          ]}
          total={{ label: t('escrow.one.buyerPays'), amount: total.buyerPays }}
        />
      </section>
      <section className="border-t border-line pt-4">
        <h2 className="mb-2 font-semibold">{t('escrow.one.sellerTitle')}</h2>
        <PriceLines
          lines={[
            { key: 'price', label: t('escrow.one.price', { count }), amount: total.price, strong: true },
            { key: 'fee', label: t('escrow.one.sellerFee'), amount: minus(total.sellerFee) },
            { key: 'vat', label: t('escrow.one.sellerFeeVat'), amount: minus(total.sellerFeeVat) },
            { key: 'royalty', label: t('escrow.one.royalty'), amount: minus(total.royalty) },
          ]}
          total={{ label: t('escrow.one.sellerReceives'), amount: total.sellerReceives }}
        />
      </section>
      <section className="border-t border-line pt-4">
        <h2 className="mb-2 font-semibold">{t('escrow.one.accounts')}</h2>
        {accounts.length === 0 ? (
          <p className="text-sm text-soft">{t('escrow.one.noAccounts')}</p>
        ) : (
          <>
            <dl className="text-[0.9375rem]">
              {accounts.map(({ kind, balance }) => (
                <div key={`${kind}-${balance.currency}`} className="flex items-baseline justify-between gap-4 py-1">
                  <dt className="min-w-0">
                    <AccountName kind={kind} />
                  </dt>
                  <dd>
                    <Money {...balance} />
                  </dd>
                </div>
              ))}
            </dl>
            <p className="mt-2 text-sm text-soft">{t('escrow.one.accountsNote')}</p>
          </>
        )}
      </section>
    </div>
  )
}
