import { moneyText } from '@fullhouse/app-frame/format'
import { Button } from '@fullhouse/ui'
import { Elements, PaymentElement, useElements, useStripe } from '@stripe/react-stripe-js'
import { loadStripe } from '@stripe/stripe-js/pure'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardFormProps } from './card-form-props.ts'

/** Stripe's own element. Type-checked; not proven against the real Stripe here. */
export function StripeCardForm({ start, onNews }: CardFormProps) {
  const stripe = useMemo(() => loadStripe(start.publishableKey), [start.publishableKey])
  const night = document.documentElement.dataset['theme'] === 'dark'
  return (
    <Elements
      stripe={stripe}
      options={{ clientSecret: start.clientSecret, appearance: { theme: night ? 'night' : 'stripe' } }}
    >
      <PayForm start={start} onNews={onNews} />
    </Elements>
  )
}

function PayForm({ start, onNews }: CardFormProps) {
  const { t } = useTranslation()
  const stripe = useStripe()
  const elements = useElements()
  const [busy, setBusy] = useState(false)

  const pay = async () => {
    if (!stripe || !elements) return
    setBusy(true)
    const { error, paymentIntent } = await stripe.confirmPayment({
      elements,
      confirmParams: { return_url: location.href },
      redirect: 'if_required',
    })
    setBusy(false)
    if (error) onNews({ type: 'failed', message: error.message })
    else onNews({ type: paymentIntent.status === 'succeeded' ? 'succeeded' : 'processing' })
  }
  return (
    <form
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void pay()
      }}
    >
      <PaymentElement />
      <Button variant="main" size="lg" wide type="submit" busy={busy} disabled={!stripe || !elements}>
        {t('checkout.form.pay', { price: moneyText(start.amount) })}
      </Button>
    </form>
  )
}
