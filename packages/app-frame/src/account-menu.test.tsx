import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { AccountMenu } from './account-menu.tsx'
import { startTexts } from './texts.ts'

it('calls the button by what is seen on it, and says whose account it is', async () => {
  await startTexts({ shell: { accountOf: 'Account of {{name}}', signOut: 'Sign out' } })
  render(<AccountMenu name="Nora Lind" shownName="Nora" entries={[]} onSignOut={async () => undefined} />)
  expect(screen.getByRole('button', { name: 'NL Nora Account of Nora Lind' })).toBeTruthy()
})
