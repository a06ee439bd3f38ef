import { identity } from '@fullhouse/contracts/identity'
import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { session } from '../../lib/api.ts'
import { agent, nora } from '../../mocks/people.ts'
import { renderDesk } from '../../mocks/render-desk.tsx'
import { answer, refuse, signedIn } from '../../mocks/server.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()

beforeEach(async () => {
  server.use(
    refuse(identity.refresh, 401, 'identity.session_ended', 'Your session has ended.'),
    answer(identity.signOut, undefined),
  )
  if (session.state().status === 'signed-in') await session.signOut()
})

async function signIn(address = '/people') {
  const { user, router } = await renderDesk(address)
  await user.type(await screen.findByLabelText('E-mail address'), 'somebody@example.com')
  await user.type(screen.getByLabelText('Password'), 'a long sentence only I say')
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
  return router
}

it('lets staff in, to where they wanted to go', async () => {
  server.use(
    answer(identity.signIn, () => signedIn(agent)),
    answer(identity.findAccounts, { items: [nora], nextCursor: null }),
  )
  const router = await signIn('/people?q=nora')
  expect(await screen.findByText(nora.email)).toBeTruthy()
  expect(router.state.location.href).toBe('/people?q=nora')
})

it('tells an ordinary account clearly that the desk is not for it', async () => {
  server.use(refuse(identity.signIn, 403, 'platform.forbidden', 'Your account may not do this.'))
  await signIn()
  expect(await screen.findByText('This account is not staff')).toBeTruthy()
  expect(screen.getByLabelText('E-mail address')).toHaveProperty('value', 'somebody@example.com')
})

it('signs an ordinary account out again should the server let it in', async () => {
  server.use(answer(identity.signIn, () => signedIn(nora)))
  await signIn()
  expect(await screen.findByText('This account is not staff')).toBeTruthy()
  await waitFor(() => expect(session.state().status).toBe('signed-out'))
})

it('says that the password is wrong and keeps what was typed', async () => {
  server.use(
    refuse(identity.signIn, 401, 'identity.wrong_credentials', 'The e-mail address or the password is not right.'),
  )
  await signIn()
  expect((await screen.findByRole('alert')).textContent).toContain('The e-mail address or the password is not right.')
  expect(screen.getByLabelText('E-mail address')).toHaveProperty('value', 'somebody@example.com')
})
