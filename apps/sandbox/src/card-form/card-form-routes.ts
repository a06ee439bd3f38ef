import { timingSafeEqual } from 'node:crypto'
import express, { type Request, type Response, Router } from 'express'
import type Stripe from 'stripe'
import { actFor } from '../control/act-for.ts'
import { html, type Html } from '../pages/html.ts'
import { money } from '../pages/money.ts'
import { sendPage } from '../pages/page.ts'
import { completeChallenge } from '../stripe/payments/complete-challenge.ts'
import { findAnywhere, readObject } from '../stripe/store/objects.ts'
import { referenceId } from '../stripe/store/reference-id.ts'
import type { World } from '../world.ts'
import { cardForm, cardFormEnding, cardFormScript, challengePage } from './card-form-page.ts'
import { cardFormStyle } from './card-form-style.ts'

const one = (value: unknown): string => (typeof value === 'string' ? value : '')

function theme(value: unknown): 'light' | 'dark' | undefined {
  return value === 'light' || value === 'dark' ? value : undefined
}

function same(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

const originOf = (url: string): string => URL.parse(url)?.origin ?? ''

interface View {
  title: string
  body: Html
  script?: Html
  status?: number
  leadsTo?: string[]
}

function sendFramed(world: World, request: Request, response: Response, view: View): void {
  const query = new URLSearchParams(one(request.query.form))
  sendPage(response, {
    ...view,
    bare: true,
    style: cardFormStyle,
    theme: theme(request.query.theme) ?? theme(query.get('theme')),
    framedBy: originOf(world.config.webUrl),
  })
}

const findIntent = (world: World, id: string) =>
  actFor(world, undefined, (call) => readObject<Stripe.PaymentIntent>(call, 'payment_intent', id)).then(
    (stored) => stored.body,
    () => undefined,
  )

const refused = html`<main class="pay">
  <h1>This form cannot be shown</h1>
  <p>The payment it was opened for does not exist, or the link is not whole.</p>
</main>`

async function openChallenge(world: World, intent: string): Promise<string | undefined> {
  const row = await world.db
    .selectFrom('challenge')
    .select('token')
    .where('intent', '=', intent)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return row?.token
}

async function showForm(world: World, request: Request, response: Response): Promise<void> {
  const { payment_intent: id, client_secret: secret, pk, return_origin: origin } = request.query
  const intent = await findIntent(world, one(id))
  const allowed =
    intent !== undefined &&
    same(one(secret), intent.client_secret ?? '') &&
    same(one(pk), world.config.publishableKey) &&
    one(origin) === originOf(world.config.webUrl)
  if (!allowed) {
    sendFramed(world, request, response, { title: 'Card', body: refused, status: 400 })
    return
  }
  if (intent.status === 'requires_action') {
    const token = await openChallenge(world, intent.id)
    const query = new URLSearchParams({ form: request.originalUrl.split('?')[1] ?? '' })
    if (token !== undefined) return response.redirect(303, `/three-d-secure/${token}?${query.toString()}`)
  }
  const open = intent.status === 'requires_payment_method' || intent.status === 'requires_confirmation'
  const script = cardFormScript({
    paymentIntent: intent.id,
    clientSecret: one(secret),
    publishableKey: one(pk),
    parentOrigin: one(origin),
    status: intent.status,
    message: one(request.query.asked) === 'yes' && open ? (intent.last_payment_error?.message ?? null) : null,
  })
  sendFramed(world, request, response, {
    title: 'Card',
    body: open ? cardForm(intent) : cardFormEnding(intent.status),
    script,
  })
}

async function challengeWith(world: World, token: string) {
  const challenge = await world.db.selectFrom('challenge').selectAll().where('token', '=', token).executeTakeFirst()
  const intent = challenge && (await findIntent(world, challenge.intent))
  return challenge && intent ? { challenge, intent } : undefined
}

async function showChallenge(world: World, request: Request<{ token: string }>, response: Response): Promise<void> {
  const found = await challengeWith(world, request.params.token)
  if (!found) {
    sendFramed(world, request, response, { title: '3-D Secure', body: refused, status: 404 })
    return
  }
  const { challenge, intent } = found
  const reference = referenceId(intent.payment_method) ?? ''
  const method = await actFor(world, undefined, (call) => findAnywhere(call.tx, reference))
  const card = (method as Stripe.PaymentMethod | undefined)?.card
  const form = one(request.query.form)
  const query = form === '' ? '' : `?${new URLSearchParams({ form }).toString()}`
  const asked = new URLSearchParams(form)
  const script = cardFormScript({
    paymentIntent: intent.id,
    clientSecret: asked.get('client_secret') ?? '',
    publishableKey: asked.get('pk') ?? '',
    parentOrigin: originOf(world.config.webUrl),
    status: intent.status,
    message: null,
  })
  sendFramed(world, request, response, {
    title: '3-D Secure',
    ...(form === '' ? {} : { script }),
    body: challengePage({
      action: `/three-d-secure/${challenge.token}${query}`,
      amount: money(intent.amount, intent.currency),
      last4: card?.last4 ?? '····',
      settled: challenge.state !== 'open' || intent.status !== 'requires_action',
    }),
    leadsTo: challenge.return_url === null ? [] : [challenge.return_url],
  })
}

async function answerChallenge(world: World, request: Request<{ token: string }>, response: Response): Promise<void> {
  const { token } = request.params
  const passed = one((request.body as Record<string, unknown> | undefined)?.result) === 'complete'
  await actFor(world, undefined, (call) => completeChallenge(call, token, passed))
  const found = await challengeWith(world, token)
  const form = one(request.query.form)
  if (form !== '') {
    const query = new URLSearchParams(form)
    query.set('asked', 'yes')
    return response.redirect(303, `/card-form?${query.toString()}`)
  }
  const back = found?.challenge.return_url
  if (!found || !back) return showChallenge(world, request, response)
  const target = new URL(back)
  target.searchParams.set('payment_intent', found.intent.id)
  target.searchParams.set('payment_intent_client_secret', found.intent.client_secret ?? '')
  target.searchParams.set('redirect_status', found.intent.status === 'succeeded' ? 'succeeded' : 'failed')
  response.redirect(303, target.href)
}

/** The look-alike card form and the bank's 3-D Secure page, framed by the house's web pages only. */
export function cardFormRoutes(world: World): Router {
  const router = Router()
  router.get('/card-form', (request, response) => showForm(world, request, response))
  router.get('/three-d-secure/:token', (request, response) => showChallenge(world, request, response))
  router.post('/three-d-secure/:token', express.urlencoded({ extended: false, limit: '10kb' }), (request, response) =>
    answerChallenge(world, request as unknown as Request<{ token: string }>, response),
  )
  return router
}
