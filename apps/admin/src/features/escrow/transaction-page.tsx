import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { CopyButton, Loading, Skeleton, Tag } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { RowsSkeleton } from '../../components/page-skeleton.tsx'
import { QueryPart } from '../../components/query-part.tsx'
import { DeskStateTag } from './desk-state-tag.tsx'
import { transactionQuery } from './queries.ts'
import { type StepKind, TransactionHistory } from './transaction-history.tsx'
import { TransactionMoney } from './transaction-money.tsx'
import { TransactionSubject } from './transaction-subject.tsx'

interface TransactionPageProps {
  id: string
  kinds: StepKind[]
  onKinds: (kinds: StepKind[]) => unknown
}

/** One purchase: what happened at the left, what and who in the middle, the money at the right. */
export function TransactionPage({ id, kinds, onKinds }: TransactionPageProps) {
  const { t } = useTranslation()
  const query = useQuery(transactionQuery(id))
  return (
    <div className="mx-auto w-full max-w-[96rem] px-4 py-5 sm:px-7">
      <Link
        to="/transactions"
        className="inline-flex min-h-9 items-center text-sm text-soft underline-offset-4 hover:underline"
      >
        {t('escrow.one.back')}
      </Link>
      <QueryPart query={query} skeleton={<TransactionSkeleton />}>
        {(transaction) => (
          <>
            <DocumentTitle>{t('escrow.one.title', { reference: transaction.reference })}</DocumentTitle>
            <header className="mb-5 flex flex-wrap items-center gap-x-5 gap-y-2 border-b border-line pb-5">
              <h1 className="display text-3xl tabular-nums">
                {t('escrow.one.heading')} <span className="whitespace-nowrap">{transaction.reference}</span>
              </h1>
              <DeskStateTag state={transaction.state} frozen={transaction.frozen} />
              <Tag tone={transaction.safety === 'reissued' ? 'ok' : 'sea'}>
                {t(`escrow.one.safety.${transaction.safety}`)}
              </Tag>
              <span className="ml-auto">
                <CopyButton value={transaction.id} label={t('escrow.one.copy')} />
              </span>
            </header>
            <div className="flex flex-col gap-8 lg:grid lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] lg:gap-0 xl:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_19rem]">
              <div className="order-3 min-w-0 max-lg:border-t max-lg:border-line max-lg:pt-6 lg:order-none lg:row-span-2 lg:pr-7 xl:row-span-1">
                <TransactionHistory steps={transaction.timeline} kinds={kinds} onKinds={onKinds} />
              </div>
              <div className="order-1 min-w-0 lg:order-none lg:border-l lg:border-line lg:px-7">
                <TransactionSubject transaction={transaction} />
              </div>
              <div className="order-2 min-w-0 lg:order-none lg:border-l lg:border-line lg:pl-7 max-xl:lg:mt-6 max-xl:lg:border-t max-xl:lg:pt-6">
                <TransactionMoney transaction={transaction} />
              </div>
            </div>
          </>
        )}
      </QueryPart>
    </div>
  )
}

function TransactionSkeleton() {
  return (
    <Loading>
      <Skeleton className="mt-2 mb-8 h-9 w-80 max-w-full" />
      <div className="grid gap-8 lg:grid-cols-3">
        <RowsSkeleton rows={8} />
        <RowsSkeleton rows={4} />
        <RowsSkeleton rows={5} />
      </div>
    </Loading>
  )
}
