import './app.css'
import { initTheme } from '@fullhouse/ui'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { session } from './lib/api.ts'
import { startTexts } from './lib/i18n.ts'

initTheme()
void session.ready()
await startTexts()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
