import { expect, test } from '@playwright/test'
import { watch } from './watch.ts'

// A watcher that sees nothing would let every journey pass.
test('what no page may do is seen by the watcher of the journeys', async ({ browser }) => {
  const context = await browser.newContext()
  const complaints = watch(context)
  const page = await context.newPage()
  await page.goto('/')
  await page.evaluate(`
    console.error('planted')
    fetch('/v1/sessions', { method: 'POST', body: JSON.stringify({ card: '4242 4242 4242 4242' }) })
    document.body.append(Object.assign(document.createElement('img'), { src: 'http://127.0.0.1:9/pixel' }))
    setTimeout(() => { throw new Error('thrown') })`)
  for (const seen of [/planted/, /sends a card number/, /Content Security Policy/, /thrown/])
    await expect.poll(() => complaints.some((complaint) => seen.test(complaint))).toBe(true)
  await page.goto('http://127.0.0.1:9/').catch(() => undefined)
  expect(complaints.some((complaint) => complaint.startsWith('asks '))).toBe(true)
  await context.close()
})
