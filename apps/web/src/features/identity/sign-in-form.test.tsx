import { identity, identityProblems } from '@fullhouse/contracts/identity'
import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { answer, refuse } from '../../mocks/answer.ts'
import { renderApp } from '../../mocks/render-app.tsx'
import { sampleSignedIn } from '../../mocks/samples.ts'
import { signedOut } from '../../mocks/sign-in.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()

describe('signing in', () => {
  beforeEach(signedOut)

  const fill = async (user: Awaited<ReturnType<typeof renderApp>>['user'], password: string) => {
    await user.type(await screen.findByLabelText('E-mail address'), 'ida@example.com')
    await user.type(screen.getByLabelText('Password'), password)
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
  }

  it('says why it was refused and keeps what was typed', async () => {
    server.use(answer(identity.signIn, () => refuse(identityProblems.wrong_credentials)))
    const { user } = await renderApp('/sign-in')
    await fill(user, 'not the right one')
    expect((await screen.findByRole('alert')).textContent).toContain('The e-mail address or the password is not right.')
    expect(screen.getByLabelText<HTMLInputElement>('E-mail address').value).toBe('ida@example.com')
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('not the right one')
  })

  it('offers a new link when the address is not confirmed yet', async () => {
    server.use(answer(identity.signIn, () => refuse(identityProblems.email_unverified)))
    const { user, address } = await renderApp('/sign-in')
    await fill(user, 'a long enough password')
    await user.click(await screen.findByRole('link', { name: 'Send the link again' }))
    expect(address()).toBe('/check-your-mail?email=ida%40example.com')
  })

  it('puts the problem under the field before asking the server, and takes the focus there', async () => {
    const { user } = await renderApp('/sign-in')
    await user.type(await screen.findByLabelText('E-mail address'), 'ida')
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
    expect(await screen.findByText('An e-mail address like nora@example.com')).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('E-mail address')))
  })

  it('goes on to where the person came from, but never to another site', async () => {
    server.use(answer(identity.signIn, () => sampleSignedIn()))
    const { user, address } = await renderApp('/sign-in?next=%2Fabout%2Fprotection')
    await fill(user, 'a long enough password')
    await waitFor(() => expect(address()).toBe('/about/protection'))
  })
})
