import { type Fragment, html } from '../pages/html.ts'
import { platformAccount } from '../stripe/wire/call.ts'

export const one = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

export const heading = (title: string, words: string): Fragment =>
  html`<div>
    <h1>${title}</h1>
    <p class="soft">${words}</p>
  </div>`

export const empty = (words: string): Fragment => html`<p class="empty">${words}</p>`

export const nameOf = (account: string): string =>
  account === platformAccount ? 'Fullhouse (the house itself)' : account
