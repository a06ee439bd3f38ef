import { type Claim, escrow, escrowProblems, type Transaction } from '@fullhouse/contracts/escrow'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { answer, refuse } from '../../mocks/answer.ts'
import { renderApp } from '../../mocks/render-app.tsx'
import { sampleId, sampleTransaction } from '../../mocks/samples.ts'
import { signedInAs } from '../../mocks/sign-in.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()
const page = `/transactions/${sampleId(60)}`
const bought = (changed: Partial<Transaction> = {}) =>
  sampleTransaction({ state: 'delivered', safety: 'as_is', claimableUntil: '2027-03-16T21:40:00Z', ...changed })
const claim = (changed: Partial<Claim> = {}): Claim => ({
  reason: 'not_let_in',
  text: 'The door said used already.',
  openedAt: '2027-03-13T20:00:00Z',
  state: 'open',
  decision: null,
  ...changed,
})
const claimed = (changed: Partial<Claim> = {}, more: Partial<Transaction> = {}) =>
  bought({ claim: claim(changed), claimableUntil: null, frozen: (changed.state ?? 'open') === 'open', ...more })
const stands = (transaction: Transaction) => server.use(answer(escrow.get, () => transaction))

beforeEach(() => signedInAs())

it('opens a claim in words and shows that the money is frozen', async () => {
  let body: unknown
  stands(bought())
  server.use(
    answer(escrow.claim, async ({ request }) => {
      body = await request.json()
      return claimed()
    }),
  )
  const { user } = await renderApp(page)
  expect(await screen.findByText(/Until Tue 16 March, 22:40 you can claim/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Open a claim' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'What went wrong?' }))
  await user.click(dialog.getByRole('button', { name: 'Claim and freeze the money' }))
  expect(dialog.getByText('Choose what fits best.')).toBeTruthy()
  expect(dialog.getByText('Please write a sentence.')).toBeTruthy()
  expect(body).toBeUndefined()
  await user.click(dialog.getByRole('radio', { name: /I was not let in with it/ }))
  await user.type(dialog.getByRole('textbox'), 'The door said used already.')
  await user.click(dialog.getByRole('button', { name: 'Claim and freeze the money' }))
  await waitFor(() => expect(body).toEqual({ reason: 'not_let_in', text: 'The door said used already.' }))
  const mine = within(await screen.findByRole('region', { name: 'Your claim' }))
  expect(mine.getByText('I was not let in with it: “The door said used already.”')).toBeTruthy()
  expect(mine.getByText(/Your money is frozen since Sat 13 March, 21:00/)).toBeTruthy()
  expect(screen.getByRole('status').textContent).toContain('Nora is not paid until our people have answered you')
  expect(screen.queryByRole('button', { name: 'Open a claim' })).toBeNull()
})

it('keeps the words and says why when a claim is refused', async () => {
  stands(bought())
  server.use(answer(escrow.claim, () => refuse(escrowProblems.not_claimable)))
  const { user } = await renderApp(page)
  await user.click(await screen.findByRole('button', { name: 'Open a claim' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('radio', { name: /another ticket/ }))
  await user.type(dialog.getByRole('textbox'), 'Row Z')
  await user.click(dialog.getByRole('button', { name: 'Claim and freeze the money' }))
  expect((await dialog.findByRole('alert')).textContent).toContain(escrowProblems.not_claimable.title)
  expect(dialog.getByRole('textbox')).toHaveProperty('value', 'Row Z')
})

it('takes a claim back only after asking once more', async () => {
  let withdrawn = false
  stands(claimed())
  server.use(
    answer(escrow.withdrawClaim, () => {
      withdrawn = true
      return claimed({ state: 'withdrawn' })
    }),
  )
  const { user } = await renderApp(page)
  await user.click(await screen.findByRole('button', { name: 'Take the claim back' }))
  expect(await screen.findByText(/You cannot claim about this purchase again/)).toBeTruthy()
  expect(withdrawn).toBe(false)
  await user.click(screen.getByRole('button', { name: 'Take it back' }))
  expect(await screen.findByText(/You took it back/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Open a claim' })).toBeNull()
})

it('shows the seller what is claimed and what it means, without a way to end it', async () => {
  stands(claimed({}, { role: 'seller', counterpart: { firstName: 'Ida' } }))
  await renderApp(page)
  const theirs = within(await screen.findByRole('region', { name: 'What Ida claims' }))
  expect(theirs.getByText(/The door said used already/)).toBeTruthy()
  expect(theirs.getByText(/Keep everything that shows you delivered/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Take the claim back' })).toBeNull()
  expect(screen.getByText('It is frozen until our people have looked at the claim.')).toBeTruthy()
})

it('shows what our people decided', async () => {
  stands(claimed({ state: 'rejected', decision: 'The door let you in at 19:40.' }))
  await renderApp(page)
  expect(await screen.findByText('Our people write: “The door let you in at 19:40.”')).toBeTruthy()
  expect(screen.getByText('Decided for the seller')).toBeTruthy()
})

it('does not offer that our own code failed to come', async () => {
  stands(bought({ safety: 'reissued' }))
  const { user } = await renderApp(page)
  await user.click(await screen.findByRole('button', { name: 'Open a claim' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getAllByRole('radio')).toHaveLength(3)
  expect(dialog.queryByRole('radio', { name: /It did not come/ })).toBeNull()
})

it('tells of frozen money by its cause', async () => {
  stands(bought({ frozen: true }))
  await renderApp(page)
  expect((await screen.findByRole('status')).textContent).toContain('Something was reported')
})
