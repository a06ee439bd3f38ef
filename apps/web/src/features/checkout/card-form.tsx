import { lazy, Suspense } from 'react'
import type { CardFormProps } from './card-form-props.ts'
import { CardFormSkeleton } from './card-form-skeleton.tsx'
import { SandboxCardForm } from './sandbox-card-form.tsx'

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
