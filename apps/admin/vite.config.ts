import tailwindcss from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type ProxyOptions } from 'vite'
import { securityHeaders } from './security-headers.ts'

const api = `http://127.0.0.1:${process.env['API_PORT'] ?? 4000}`
const port = Number(process.env['ADMIN_PORT'] ?? 4200)

// The refresh cookie is same-origin, so the browser only ever speaks to this origin.
const proxy: Record<string, ProxyOptions> = {
  '/v1': { target: api, ws: true },
  '/openapi.json': { target: api },
  '/docs': { target: api },
  '/.well-known': { target: api },
}

export default defineConfig({
  plugins: [tanstackRouter({ target: 'react', autoCodeSplitting: true }), react(), tailwindcss()],
  server: { host: '127.0.0.1', port, strictPort: true, proxy },
  preview: { host: '127.0.0.1', port, strictPort: true, proxy, headers: securityHeaders() },
  build: { target: 'es2023', sourcemap: true },
})
