import { locale } from '@fullhouse/app-frame/format'
import { englishUiTexts, UiProvider } from '@fullhouse/ui'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { session } from './lib/api.ts'
import { followSession } from './lib/follow-session.ts'
import { createQueryClient } from './lib/query-client.ts'
import { realtime } from './lib/use-channel.ts'
import { createAppRouter } from './router.ts'

const queryClient = createQueryClient()
const router = createAppRouter(queryClient)

followSession({ session, queryClient, realtime, redraw: () => router.invalidate() })

export function App() {
  const { t } = useTranslation()
  const uiTexts = Object.fromEntries(Object.keys(englishUiTexts).map((key) => [key, t(`ui.${key}`)]))
  return (
    <UiProvider locale={locale} texts={uiTexts}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </UiProvider>
  )
}
