import { expect, type Page, test } from '@playwright/test'

const sandbox = process.env.SANDBOX_PUBLIC_URL ?? 'http://127.0.0.1:4300'
const api = process.env.PUBLIC_API_URL ?? 'http://127.0.0.1:4000'
const admin = process.env.PUBLIC_ADMIN_URL ?? 'http://127.0.0.1:4200'

/** Uncaught errors of the page, and requests that leave this machine. */
function watch(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') complaints.push(`asks ${request.url()}`)
  })
  return complaints
}

for (const [name, url] of [
  ['web', '/'],
  ['admin', admin],
] as const) {
  test(`the ${name} app opens without an error and asks nobody outside this machine`, async ({ page }) => {
    const complaints = watch(page)
    const answer = await page.goto(url)
    expect(answer?.status()).toBe(200)
    await expect(page.locator('h1, h2').first()).toBeVisible()
    expect(complaints).toEqual([])
  })
}

test('API and sandbox are healthy, and the web app reaches the API under its own address', async ({ request }) => {
  expect((await request.get(`${api}/health`)).status()).toBe(200)
  expect((await request.get(`${sandbox}/health`)).status()).toBe(200)
  const proxied = await request.get('/openapi.json')
  expect(proxied.headers()['content-type']).toContain('json')
})
