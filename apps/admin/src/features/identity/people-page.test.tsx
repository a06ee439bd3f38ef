import { identity } from '@fullhouse/contracts/identity'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { session } from '../../lib/api.ts'
import { admin, agent, nora } from '../../mocks/people.ts'
import { renderDesk } from '../../mocks/render-desk.tsx'
import { answer, signedIn } from '../../mocks/server.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()

it('shows roles to an agent without a way to change them', async () => {
  server.use(answer(identity.findAccounts, { items: [agent, nora], nextCursor: null }))
  await renderDesk('/people')
  await screen.findByText(nora.email)
  expect(screen.queryByRole('combobox', { name: /Role of/ })).toBeNull()
})

it('lets an admin change the role of others, after saying what it means', async () => {
  let role: typeof nora.role = 'user'
  server.use(
    answer(identity.refresh, () => signedIn(admin)),
    answer(identity.findAccounts, () => ({ items: [admin, { ...nora, role }], nextCursor: null })),
    answer(identity.setRole, ({ body }) => {
      role = (body as { role: typeof role }).role
      return { ...nora, role }
    }),
  )
  await session.renew()
  const { user } = await renderDesk('/people')
  expect(await screen.findAllByRole('combobox', { name: /Role of/ })).toHaveLength(1)
  await user.click(screen.getByRole('combobox', { name: 'Role of Nora Berg' }))
  await user.click(await screen.findByRole('option', { name: 'Agent' }))
  const question = within(await screen.findByRole('alertdialog'))
  expect(question.getByText(/see every transaction/)).toBeTruthy()
  expect(role).toBe('user')
  await user.click(question.getByRole('button', { name: 'Change the role' }))
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  expect(role).toBe('agent')
})
