import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { deskProblems } from '@fullhouse/contracts/desk'
import { escrowProblems } from '@fullhouse/contracts/escrow'
import { eventProblems } from '@fullhouse/contracts/events'
import { identityProblems } from '@fullhouse/contracts/identity'
import { listingProblems } from '@fullhouse/contracts/listings'
import { paymentProblems } from '@fullhouse/contracts/payments'
import { payoutProblems } from '@fullhouse/contracts/payouts'
import { pricingProblems } from '@fullhouse/contracts/pricing'
import { platformProblems } from '@fullhouse/contracts/problem'
import { ticketProblems } from '@fullhouse/contracts/tickets'
import { expect, it } from 'vitest'

const sources = fileURLToPath(new URL('.', import.meta.url))

it('provokes every problem code in some test', async () => {
  const tests = (await Array.fromAsync(glob('**/*.test.ts', { cwd: sources })))
    .filter((file) => !file.endsWith('problem-codes.test.ts'))
    .map((file) => readFileSync(`${sources}${file}`, 'utf8'))
    .join('\n')
  const tables = [
    platformProblems,
    identityProblems,
    eventProblems,
    paymentProblems,
    payoutProblems,
    ticketProblems,
    pricingProblems,
    listingProblems,
    escrowProblems,
    deskProblems,
  ]
  const codes = tables.flatMap((table) => Object.entries(table).map(([key, problem]) => ({ key, code: problem.code })))
  const missing = codes.filter(
    ({ key, code }) => !tests.includes(code) && !new RegExp(`(Problems\\.|')${key}\\b`).test(tests),
  )
  expect(missing.map(({ code }) => code)).toEqual([])
})
