const form = document.querySelector('form[aria-label]')
const button = document.querySelector('[data-pay]')
const alertLine = document.querySelector('[data-alert]')
const inputs = Object.fromEntries(['number', 'expiry', 'cvc', 'name'].map((id) => [id, document.getElementById(id)]))

function tell(type, extra = {}) {
  if (window.parent === window) return
  const message = { source: 'fullhouse-card-form', type, paymentIntent: settings.paymentIntent, ...extra }
  window.parent.postMessage(message, settings.parentOrigin)
}

function tellHeight() {
  tell('height', { height: Math.ceil(document.querySelector('main').getBoundingClientRect().height) + 8 })
}

const headers = { authorization: `Bearer ${settings.publishableKey}` }

async function ask(method, path, fields) {
  const body = new URLSearchParams(fields)
  const response =
    method === 'GET' ? await fetch(`${path}?${body}`, { headers }) : await fetch(path, { method, headers, body })
  return response.json()
}

const digits = (text) => text.replaceAll(/\D/g, '')

function luhn(number) {
  let sum = 0
  for (let place = 0; place < number.length; place += 1) {
    const digit = Number(number.at(-1 - place)) * (place % 2 === 1 ? 2 : 1)
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
}

function groups(number) {
  const pattern = /^3[47]/.test(number) ? [4, 6, 5] : [4, 4, 4, 4, 3]
  const parts = []
  let from = 0
  for (const length of pattern) {
    if (from < number.length) parts.push(number.slice(from, from + length))
    from += length
  }
  return parts.join(' ')
}

function expiryOf(text) {
  const [month, year] = text.split('/').map((part) => digits(part))
  return { month: Number(month), year: Number(year) < 100 ? 2000 + Number(year) : Number(year) }
}

function problems() {
  const found = {}
  const number = digits(inputs.number.value)
  const { month, year } = expiryOf(inputs.expiry.value)
  const today = new Date()
  const cvcLength = /^3[47]/.test(number) ? 4 : 3
  if (number.length < 12) found.number = 'The card number is incomplete.'
  else if (!luhn(number)) found.number = 'The card number is incorrect.'
  if (!(month >= 1 && month <= 12) || !year) found.expiry = 'Give month and year, such as 12 / 34.'
  else if (year * 12 + month < today.getFullYear() * 12 + today.getMonth() + 1) found.expiry = 'This card has expired.'
  if (digits(inputs.cvc.value).length !== cvcLength) found.cvc = `The CVC has ${cvcLength} digits.`
  return found
}

function showProblems(found) {
  for (const [id, input] of Object.entries(inputs)) {
    const line = document.getElementById(`${id}-error`)
    const text = found[id] ?? ''
    line.textContent = text
    line.hidden = text === ''
    if (text === '') {
      input.removeAttribute('aria-invalid')
      input.removeAttribute('aria-describedby')
    } else {
      input.setAttribute('aria-invalid', 'true')
      input.setAttribute('aria-describedby', line.id)
    }
  }
  const first = Object.keys(inputs).find((id) => found[id])
  if (first) inputs[first].focus()
}

const fieldOfCode = {
  incorrect_number: 'number',
  invalid_number: 'number',
  invalid_expiry_month: 'expiry',
  invalid_expiry_year: 'expiry',
  expired_card: 'expiry',
  incorrect_cvc: 'cvc',
  invalid_cvc: 'cvc',
}

const words = {
  generic_decline: 'Your card was declined. Try another card, or ask your bank why.',
  insufficient_funds: 'Your card has insufficient funds. Try another card.',
  lost_card: 'Your card was declined. Try another card.',
  stolen_card: 'Your card was declined. Try another card.',
  test_mode_live_card:
    'This is not one of the test cards. The sandbox takes no real card; pick one from the list below.',
  payment_intent_authentication_failure: 'Your bank could not confirm that it is you. Try again or use another card.',
}

function wordsFor(error) {
  return words[error.decline_code] ?? words[error.code] ?? error.message ?? 'The payment did not go through.'
}

function fail(error) {
  const message = wordsFor(error)
  const field = fieldOfCode[error.code]
  showProblems(field ? { [field]: message } : {})
  alertLine.textContent = field ? '' : message
  busy(false)
  if (!field) button.focus()
  tell('failed', { message })
}

const label = button?.textContent ?? ''

function busy(on) {
  button.disabled = on
  button.setAttribute('aria-busy', String(on))
  button.replaceChildren()
  if (on) {
    const spinner = document.createElement('span')
    spinner.className = 'spin'
    spinner.setAttribute('aria-hidden', 'true')
    button.append(spinner, ' Paying…')
  } else {
    button.append(label)
  }
}

/** Where the intent stands decides what the buyer sees; the server draws every state but the form. */
function follow(intent) {
  if (intent.status === 'requires_action') {
    const challenge = new URL(intent.next_action.use_stripe_sdk.stripe_js)
    challenge.searchParams.set('form', location.search.slice(1))
    location.replace(challenge.pathname + challenge.search)
    return
  }
  if (intent.status === 'requires_payment_method') {
    fail(intent.last_payment_error ?? {})
    return
  }
  location.reload()
}

const secret = { client_secret: settings.clientSecret }
const intentPath = `/v1/payment_intents/${settings.paymentIntent}`

async function pay() {
  const { month, year } = expiryOf(inputs.expiry.value)
  const method = await ask('POST', '/v1/payment_methods', {
    type: 'card',
    'card[number]': digits(inputs.number.value),
    'card[exp_month]': String(month),
    'card[exp_year]': String(year),
    'card[cvc]': digits(inputs.cvc.value),
    ...(inputs.name.value.trim() === '' ? {} : { 'billing_details[name]': inputs.name.value.trim() }),
  })
  if (method.error) return fail(method.error)
  const intent = await ask('POST', `${intentPath}/confirm`, { ...secret, payment_method: method.id })
  if (!intent.error) return follow(intent)
  if (intent.error.code === 'payment_intent_unexpected_state') return follow(await ask('GET', intentPath, secret))
  return fail(intent.error)
}

/** The line broke: nobody knows yet whether money moved, so the intent is asked. */
async function settleUnknown() {
  try {
    const intent = await ask('GET', intentPath, secret)
    if (intent.status === 'requires_payment_method' || intent.status === 'requires_confirmation') {
      fail({ message: 'The bank could not be reached. You were not charged; please try again.' })
    } else follow(intent)
  } catch {
    fail({
      message:
        'The bank cannot be reached right now. Press the button again in a moment: you are charged once at most.',
    })
  }
}

function onSubmit(event) {
  event.preventDefault()
  if (button.disabled) return
  const found = problems()
  alertLine.textContent = ''
  showProblems(found)
  if (Object.keys(found).length > 0) return
  busy(true)
  pay().catch(settleUnknown)
}

function onNumber() {
  const caretAtEnd = inputs.number.selectionStart === inputs.number.value.length
  if (caretAtEnd) inputs.number.value = groups(digits(inputs.number.value).slice(0, 19))
}

function onExpiry(event) {
  const typed = digits(inputs.expiry.value).slice(0, 4)
  const deleting = event.inputType?.startsWith('delete')
  const month = typed.length === 1 && Number(typed) > 1 ? `0${typed}` : typed
  if (month.length > 2) inputs.expiry.value = `${month.slice(0, 2)} / ${month.slice(2)}`
  else if (!deleting) inputs.expiry.value = month.length === 2 ? `${month} / ` : month
}

function onTestCard(event) {
  const number = event.target.closest('[data-card]')?.dataset.card
  if (!number) return
  inputs.number.value = groups(number)
  inputs.expiry.value = '12 / 34'
  inputs.cvc.value = /^3[47]/.test(number) ? '1234' : '123'
  showProblems({})
  button.focus()
}

if (form) {
  form.addEventListener('submit', onSubmit)
  form.addEventListener('click', onTestCard)
  inputs.number.addEventListener('input', onNumber)
  inputs.expiry.addEventListener('input', onExpiry)
}
if (settings.message !== null) fail({ message: settings.message })

document.body.classList.add('framed')
const said = { succeeded: 'succeeded', requires_capture: 'succeeded', processing: 'processing', canceled: 'cancelled' }
tell('ready')
if (said[settings.status]) tell(said[settings.status])
new ResizeObserver(tellHeight).observe(document.querySelector('main'))
