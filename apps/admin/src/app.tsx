import { locale } from '@fullhouse/app-frame/format'
import { UiProvider } from '@fullhouse/ui'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { AppRouter } from './router.ts'

export function App({ queryClient, router }: { queryClient: QueryClient; router: AppRouter }) {
  return (
    <UiProvider locale={locale}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </UiProvider>
  )
}
