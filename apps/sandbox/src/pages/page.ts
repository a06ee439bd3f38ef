import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Response } from 'express'
import { type Fragment, Html, html } from './html.ts'
import { style } from './style.ts'

export interface Page {
  title: string
  body: Fragment
  /** Runs in the page; may use `value` objects printed by `json`. */
  script?: Html
  /** Style of this page alone, after the house's. */
  style?: Html
  theme?: 'light' | 'dark' | undefined
  /** Origins that may frame the page; nobody when left out. */
  framedBy?: string
  /** Addresses a form of this page may lead to, besides its own origin. */
  leadsTo?: string[]
  bare?: boolean
  here?: string
  status?: number
}

const places: [string, string][] = [
  ['/', 'Sandbox'],
  ['/inbox', 'Inbox'],
  ['/issuer', 'Ticket office'],
  ['/control', 'Control'],
  ['/books', 'Books'],
  ['/deliveries', 'Webhooks'],
  ['/events', 'Events'],
]

function navigation(here: string | undefined): Html {
  return html`<header class="top">
    <nav aria-label="Sandbox">
      <strong>Fullhouse sandbox</strong>
      ${places.map(([path, name]) =>
        path === here ? html`<a href="${path}" aria-current="page">${name}</a>` : html`<a href="${path}">${name}</a>`,
      )}
    </nav>
  </header>`
}

const isOrigin = (text: string): boolean => /^https?:\/\/[a-z0-9.:[\]-]+$/i.test(text)

/** Sends one page with a policy that runs nothing but its own script and style. */
export function sendPage(response: Response, page: Page): void {
  const nonce = randomBytes(16).toString('base64')
  const origins = (page.leadsTo ?? []).map((url) => URL.parse(url)?.origin ?? '').filter(isOrigin)
  const targets = ["'self'", ...new Set(origins)].join(' ')
  const ancestors = page.framedBy !== undefined && isOrigin(page.framedBy) ? page.framedBy : "'none'"
  response.status(page.status ?? 200).set({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'content-security-policy':
      `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; ` +
      `img-src 'self' data:; frame-src 'self'; form-action ${targets}; base-uri 'none'; frame-ancestors ${ancestors}`,
  })
  const theme = page.theme ? html` data-theme="${page.theme}"` : ''
  response.send(
    html`<!doctype html>
      <html lang="en" ${theme}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <title>${page.title} · Fullhouse sandbox</title>
          <link rel="icon" href="data:," />
          <style nonce="${nonce}">
            ${style}${page.style}
          </style>
        </head>
        <body>
          ${page.bare ? '' : navigation(page.here)}${page.body}
          ${
            page.script
              ? html`<script nonce="${nonce}" type="module">
                  ${page.script}
                </script>`
              : ''
          }
        </body>
      </html>`.markup,
  )
}

/** Reloads the part marked `data-live` every few seconds, and says so when the sandbox does not answer. */
export const liveScript = new Html(readFileSync(new URL('live.browser.js', import.meta.url), 'utf8'))

export const trouble = html`<p class="error" role="status" data-trouble hidden>
  The sandbox does not answer. What you see may be old; it is tried again.
</p>`
