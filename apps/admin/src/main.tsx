import './app.css'
import { initTheme } from '@fullhouse/ui'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { session } from './lib/api.ts'
import { followSession } from './lib/follow-session.ts'
import { startTexts } from './lib/i18n.ts'
import { createQueryClient } from './lib/query-client.ts'
import { createAppRouter } from './router.ts'

initTheme()
void session.ready()
await startTexts()

const queryClient = createQueryClient()
const router = createAppRouter(queryClient)
followSession({ session, queryClient, redraw: () => router.invalidate() })

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App queryClient={queryClient} router={router} />
    </StrictMode>,
  )
}
