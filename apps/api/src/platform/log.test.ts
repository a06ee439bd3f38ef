import { expect, it, vi } from 'vitest'
import { createLog, withCorrelation } from './log.ts'

function lines(work: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const written: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => (written.push(String(chunk)), true))
  try {
    work(createLog({ level: 'info', pretty: false, name: 'test' }))
  } finally {
    write.mockRestore()
  }
  return written.map((line) => JSON.parse(line) as Record<string, unknown>)
}

it('hides secrets at the first levels of a line', () => {
  const text = JSON.stringify(
    lines((log) =>
      log.info({
        password: 's3cret',
        body: { email: 's3cret', token: 's3cret' },
        request: { headers: { authorization: 's3cret' } },
      }),
    ),
  )
  expect(text).not.toContain('s3cret')
  expect(text).toContain('[hidden]')
})

it('puts the correlation id of the work at hand on every line', () => {
  const [inside, outside] = lines((log) => {
    withCorrelation('request-0001', () => log.info('inside'))
    log.info('outside')
  })
  expect(inside).toMatchObject({ correlationId: 'request-0001' })
  expect(outside).not.toHaveProperty('correlationId')
})
