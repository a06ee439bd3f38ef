import { expect, it } from 'vitest'
import { startSandbox } from './sandbox-process.ts'

it('starts the sandbox on ports of its own and leaves nothing when it is stopped', async () => {
  const sandbox = await startSandbox()
  try {
    expect((await fetch(`${sandbox.url}/health`)).status).toBe(200)
    expect(sandbox.env).toMatchObject({
      STRIPE_API_BASE: sandbox.url,
      SMTP_URL: `smtp://127.0.0.1:${sandbox.smtpPort}`,
    })
  } finally {
    await sandbox.stop()
  }
  await expect(fetch(`${sandbox.url}/health`)).rejects.toThrow()
})
