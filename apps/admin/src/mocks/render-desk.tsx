import { createMemoryHistory } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { App } from '../app.tsx'
import { startTexts } from '../lib/i18n.ts'
import { createQueryClient } from '../lib/query-client.ts'
import { createAppRouter } from '../router.ts'

/** The whole desk at an address, as somebody signed in sees it. */
export async function renderDesk(address: string) {
  localStorage.setItem('fullhouse.desk.signed-in', '1')
  await startTexts()
  const queryClient = createQueryClient()
  queryClient.setDefaultOptions({ ...queryClient.getDefaultOptions(), queries: { retry: false, staleTime: 10_000 } })
  const router = createAppRouter(queryClient, createMemoryHistory({ initialEntries: [address] }))
  render(<App queryClient={queryClient} router={router} />)
  return { user: userEvent.setup(), router }
}
