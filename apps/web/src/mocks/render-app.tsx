import { UiProvider } from '@fullhouse/ui'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { configure, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { onTestFinished } from 'vitest'
import { startTexts } from '../lib/i18n.ts'
import { createQueryClient } from '../lib/query-client.ts'
import { createAppRouter } from '../router.ts'

// The first screen of a file loads the whole app; on a busy machine that takes a while.
configure({ asyncUtilTimeout: 5000 })

/** The whole app at an address, as a person meets it. */
export async function renderApp(path: string) {
  await startTexts()
  const queryClient = createQueryClient()
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retryDelay: 1 } })
  // What is still on its way belongs to this test only.
  onTestFinished(async () => {
    await queryClient.cancelQueries()
    queryClient.clear()
  })
  const history = createMemoryHistory({ initialEntries: [path] })
  const router = createAppRouter(queryClient, history)
  render(
    <UiProvider locale="en-GB">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </UiProvider>,
  )
  return { user: userEvent.setup(), router, queryClient, address: () => history.location.href }
}
