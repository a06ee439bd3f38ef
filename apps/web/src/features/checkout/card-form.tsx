import type { PaymentStart } from '@fullhouse/contracts/payments'
import { Loading, Skeleton } from '@fullhouse/ui'
import { lazy, Suspense } from 'react'
import { SandboxCardForm } from './sandbox-card-form.tsx'

/** What a card form tells, whichever it is. `failed` keeps the form for another try. */
export type CardFormNews =
  | { type: 'succeeded' | 'processing' | 'cancelled' }
  | { type: 'failed'; message: string | undefined }

export interface CardFormProps {
  start: PaymentStart
  onNews: (news: CardFormNews) => void
}

const StripeCardForm = lazy(() =>
  import('./stripe-card-form.tsx').then((module) => ({ default: module.StripeCardForm })),
)

/** The form for the card: the server says which provider's it is. Card numbers never pass through us. */
export function CardForm(props: CardFormProps) {
  if (props.start.adapter === 'sandbox') return <SandboxCardForm {...props} />
  return (
    <Suspense fallback={<CardFormSkeleton />}>
      <StripeCardForm {...props} />
    </Suspense>
  )
}

export function CardFormSkeleton() {
  return (
    <Loading className="space-y-4">
      <Skeleton className="h-11 w-full" />
      <div className="flex gap-4">
        <Skeleton className="h-11 flex-1" />
        <Skeleton className="h-11 flex-1" />
      </div>
      <Skeleton className="h-13 w-full" />
    </Loading>
  )
}
