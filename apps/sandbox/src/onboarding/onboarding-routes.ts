import express, { type Request, type Response, Router } from 'express'
import type Stripe from 'stripe'
import type { Selectable } from 'kysely'
import type { OnboardingLinkTable } from '../database/tables.ts'
import { html } from '../pages/html.ts'
import { sendPage } from '../pages/page.ts'
import { readAccountNumber } from '../stripe/connect/bank-accounts.ts'
import { lockObject } from '../stripe/store/objects.ts'
import { actFor } from '../control/act-for.ts'
import type { World } from '../world.ts'
import { completeOnboarding, type Submission } from './complete-onboarding.ts'
import { type FormState, onboardingForm } from './onboarding-page.ts'

type Link = Selectable<OnboardingLinkTable>

const isOpen = (link: Link): boolean => link.used_at === null && link.expires_at > new Date()

const findLink = (world: World, token: string) =>
  world.db.selectFrom('onboarding_link').selectAll().where('token', '=', token).executeTakeFirst()

const field = (request: Request, name: string): string => {
  const value = (request.body as Record<string, unknown> | undefined)?.[name]
  return typeof value === 'string' ? value.trim() : ''
}

function showForm(response: Response, link: Link, state: FormState): void {
  const wrong = Object.keys(state.errors).length > 0
  sendPage(response, {
    title: 'Payout details',
    body: onboardingForm(state),
    bare: true,
    status: wrong ? 422 : 200,
    leadsTo: [link.return_url, link.refresh_url],
  })
}

async function show(world: World, request: Request<{ token: string }>, response: Response): Promise<void> {
  const link = await findLink(world, request.params.token)
  if (!link) {
    sendPage(response, {
      title: 'No such link',
      body: html`<main class="narrow">
        <h1>No such link</h1>
        <p>This onboarding link does not exist.</p>
      </main>`,
      bare: true,
      status: 404,
    })
    return
  }
  if (!isOpen(link)) {
    response.redirect(303, link.refresh_url)
    return
  }
  const account = await actFor(world, undefined, (call) => lockObject<Stripe.Account>(call, 'account', link.account))
  const currency = account.body.default_currency ?? 'sek'
  showForm(response, link, {
    token: link.token,
    name: '',
    accountNumber: '',
    currency,
    agreed: false,
    outcome: 'verified',
    errors: {},
  })
}

function readForm(request: Request, token: string): FormState {
  const errors: FormState['errors'] = {}
  const name = field(request, 'name').slice(0, 100)
  const accountNumber = field(request, 'account')
  const agreed = field(request, 'agree') === 'yes'
  if (name.length < 2) errors.name = 'Please give your full legal name.'
  if (readAccountNumber(accountNumber) === undefined) {
    errors.account = 'That is not a sound account number. An IBAN such as SE45 5000 0000 0583 9825 7466 will do.'
  }
  if (!agreed) errors.agree = 'Payouts need your agreement to the terms.'
  const currency = /^[a-z]{3}$/.test(field(request, 'currency')) ? field(request, 'currency') : 'sek'
  return { token, name, accountNumber, currency, agreed, outcome: field(request, 'outcome'), errors }
}

const outcomes = ['verified', 'requirements_open', 'under_review'] as const

/** False when the link was used or expired in the meantime: it opens one submission only. */
async function submit(world: World, link: Link, state: FormState): Promise<boolean> {
  const given: Submission = {
    name: state.name,
    accountNumber: readAccountNumber(state.accountNumber) ?? '',
    currency: state.currency,
    outcome: outcomes.find((outcome) => outcome === state.outcome) ?? 'verified',
  }
  return actFor(world, undefined, async (call) => {
    const used = await call.tx
      .updateTable('onboarding_link')
      .set({ used_at: new Date() })
      .where('token', '=', link.token)
      .where('used_at', 'is', null)
      .where('expires_at', '>', new Date())
      .returning('token')
      .executeTakeFirst()
    if (!used) return false
    await completeOnboarding(call, link.account, given)
    return true
  })
}

/** The onboarding page behind an account link: used once, then it leads back to the house. */
export function onboardingRoutes(world: World): Router {
  const router = Router()
  router.get('/onboarding/:token', (request, response) => show(world, request, response))
  router.post(
    '/onboarding/:token',
    express.urlencoded({ extended: false, limit: '20kb' }),
    async (request: Request<{ token: string }>, response: Response) => {
      const link = await findLink(world, request.params.token)
      if (!link || !isOpen(link)) return show(world, request, response)
      const state = readForm(request, link.token)
      if (Object.keys(state.errors).length > 0) return showForm(response, link, state)
      const done = await submit(world, link, state)
      response.redirect(303, done ? link.return_url : link.refresh_url)
    },
  )
  return router
}
