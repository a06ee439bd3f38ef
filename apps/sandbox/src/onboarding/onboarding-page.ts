import { type Fragment, html } from '../pages/html.ts'

export interface FormState {
  token: string
  name: string
  accountNumber: string
  currency: string
  agreed: boolean
  outcome: string
  errors: Partial<Record<'name' | 'account' | 'agree', string>>
}

const currencies = ['sek', 'eur', 'usd', 'gbp', 'nok', 'dkk', 'chf', 'pln']

const outcomes: [string, string][] = [
  ['verified', 'Everything is in order'],
  ['requirements_open', 'A document is still wanted'],
  ['under_review', 'Verification takes longer'],
]

const errorFor = (id: string, message: string | undefined): Fragment =>
  message !== undefined && html`<p class="error small" id="${id}-error">${message}</p>`

const invalid = (id: string, message: string | undefined): Fragment =>
  message !== undefined && html` aria-invalid="true" aria-describedby="${id}-error"`

const options = (choices: readonly [string, string][], chosen: string): Fragment =>
  choices.map(([value, name]) =>
    value === chosen
      ? html`<option value="${value}" selected>${name}</option>`
      : html`<option value="${value}">${name}</option>`,
  )

/** The short form that stands for Stripe's onboarding. */
export function onboardingForm(state: FormState): Fragment {
  const { errors } = state
  return html`<main class="narrow">
    <div>
      <p><span class="tag sea">Sandbox: no real bank</span></p>
      <h1>Where shall your money go?</h1>
      <p class="soft">
        This page stands for the one a real payment provider would show. Nothing you type leaves this machine.
      </p>
    </div>
    <form class="card" method="post" action="/onboarding/${state.token}" novalidate>
      <p>
        <label for="name">Legal name</label>
        <input
          id="name"
          name="name"
          value="${state.name}"
          autocomplete="name"
          maxlength="100"
          ${invalid('name', errors.name)}
        />
      </p>
      ${errorFor('name', errors.name)}
      <p>
        <label for="account">Bank account (IBAN)</label>
        <input
          id="account"
          name="account"
          value="${state.accountNumber}"
          autocomplete="off"
          spellcheck="false"
          maxlength="42"
          placeholder="SE45 5000 0000 0583 9825 7466"
          ${invalid('account', errors.account)}
        />
      </p>
      ${errorFor('account', errors.account)}
      <p>
        <label for="currency">Paid out in</label
        ><select id="currency" name="currency">
          ${options(
            [...new Set([state.currency, ...currencies])].map((code): [string, string] => [code, code.toUpperCase()]),
            state.currency,
          )}
        </select>
      </p>
      <p class="agree">
        <label for="agree"
          ><input
            type="checkbox"
            id="agree"
            name="agree"
            value="yes"
            ${state.agreed ? html` checked` : ''}${invalid('agree', errors.agree)}
          />
          I agree to the provider's terms</label
        >
      </p>
      ${errorFor('agree', errors.agree)}
      <p><button class="main" type="submit">Submit</button></p>
      <details>
        <summary>Test switches</summary>
        <p>
          <label for="outcome">Outcome of the verification</label
          ><select id="outcome" name="outcome">
            ${options(outcomes, state.outcome)}
          </select>
        </p>
        <p class="soft small">
          A bank account ending in 3001 has payouts fail as “no account”, in 3003 as “account closed”.
        </p>
      </details>
    </form>
  </main>`
}
