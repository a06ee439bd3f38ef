import { readFileSync } from 'node:fs'
import type Stripe from 'stripe'
import { type Fragment, Html, html, json } from '../pages/html.ts'
import { money } from '../pages/money.ts'
import { testCardNamed } from '../stripe/payments/test-cards.ts'

const script = readFileSync(new URL('card-form.browser.js', import.meta.url), 'utf8')

export interface CardFormSettings {
  paymentIntent: string
  clientSecret: string
  publishableKey: string
  parentOrigin: string
  status: string
  message: string | null
}

/** The page's own script, with what it must know written before it. */
export const cardFormScript = (settings: CardFormSettings): Html =>
  new Html(`const settings = ${json(settings).markup};\n${script}`)

const offered = [
  'visa',
  'mastercard',
  'threeDSecure2Required',
  'authenticationRequiredOnSetup',
  'chargeDeclined',
  'chargeDeclinedInsufficientFunds',
  'chargeDeclinedLostCard',
  'chargeDeclinedExpiredCard',
  'chargeDeclinedIncorrectCvc',
  'threeDSecureRequiredChargeDeclined',
]

const spaced = (number: string): string => number.replaceAll(/(\d{4})(?=\d)/g, '$1 ')

const testCardButton = (name: string): Fragment => {
  const card = testCardNamed(name)
  return (
    card !== undefined &&
    html`<li>
      <button type="button" data-card="${card.number}">
        <span>${spaced(card.number)}</span> <span class="soft">${card.says}</span>
      </button>
    </li>`
  )
}

const field = (id: string, label: string, attributes: Html): Html =>
  html`<div>
    <label for="${id}">${label}</label> <input id="${id}" ${attributes} />
    <p class="error small field-error" id="${id}-error" hidden></p>
  </div>`

const badge = html`<p><span class="tag sea">Sandbox: no real card</span></p>`

export function cardForm(intent: Stripe.PaymentIntent): Html {
  const amount = money(intent.amount, intent.currency)
  return html`<main class="pay" data-state="form">
    ${badge}
    <form novalidate autocomplete="on" class="pay" aria-label="Card payment">
      ${field('number', 'Card number', html`name="cardnumber" inputmode="numeric" autocomplete="cc-number" maxlength="24" placeholder="4242 4242 4242 4242"`)}
      <div class="pair">
        ${field('expiry', 'Expiry', html`name="cc-exp" inputmode="numeric" autocomplete="cc-exp" maxlength="7" placeholder="MM / YY"`)}
        ${field('cvc', 'CVC', html`name="cvc" inputmode="numeric" autocomplete="cc-csc" maxlength="4" placeholder="123"`)}
      </div>
      ${field('name', 'Name on the card', html`name="ccname" autocomplete="cc-name" maxlength="100"`)}
      <p class="error" role="alert" data-alert></p>
      <button class="main" type="submit" data-pay>Pay ${amount}</button>
      <p class="soft small">
        This form stands for the payment provider's. It never sees a real card and nothing leaves this machine.
      </p>
      <details>
        <summary class="small">Test cards</summary>
        <ul class="cards">
          ${offered.map(testCardButton)}
        </ul>
      </details>
    </form>
  </main>`
}

const endings: Record<string, [string, string]> = {
  succeeded: ['Paid', 'The payment went through.'],
  requires_capture: ['Paid', 'The payment went through.'],
  processing: ['On its way', 'Your bank is working on this payment. You will hear when it is done.'],
  canceled: ['Not paid', 'This payment was cancelled, so no money has moved.'],
}

export function cardFormEnding(status: string): Html {
  const [title, text] = endings[status] ?? ['Not paid', 'This payment cannot go on.']
  return html`<main class="pay" data-state="${status}">
    ${badge}
    <div role="status">
      <h1>${title}</h1>
      <p>${text}</p>
    </div>
  </main>`
}

export interface ChallengeView {
  action: string
  amount: string
  last4: string
  settled: boolean
}

/** The bank's question of 3-D Secure. */
export function challengePage(view: ChallengeView): Html {
  if (view.settled) {
    return html`<main class="pay">
      ${badge}
      <h1>Already answered</h1>
      <p>Your bank's question was answered. You can go back to the shop.</p>
    </main>`
  }
  return html`<main class="pay" data-state="challenge">
    ${badge}
    <h1>Your bank asks: is it you?</h1>
    <p>
      Fullhouse wants to charge <strong>${view.amount}</strong> to the card ending in <strong>${view.last4}</strong>.
    </p>
    <form method="post" action="${view.action}" class="choices">
      <button class="main" name="result" value="complete">Complete</button>
      <button name="result" value="fail">Fail</button>
    </form>
    <p class="soft small">“Complete” passes 3-D Secure, “Fail” refuses it.</p>
  </main>`
}
