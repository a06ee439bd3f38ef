import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { printTicketPdf, printTicketPicture, theatreOrder } from '@fullhouse/testkit/ticket-files/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const script = fileURLToPath(new URL('read-tickets.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'ticket-read-'))
const at = (name: string) => join(folder, name)

const run = (...files: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...files], { encoding: 'utf8', env: {} })
  const lines = stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  return { status, stderr, lines }
}

beforeAll(async () => {
  const order = theatreOrder(3)
  writeFileSync(at('order.pdf'), await printTicketPdf(order))
  writeFileSync(at('shot.png'), await printTicketPicture(order[0]!, { screenshot: true }))
  writeFileSync(at('blank'), '')
  writeFileSync(at('page.html'), '<html>')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('ticket:read', () => {
  it('says one line a file, in the order given, and 0 when all are tickets', () => {
    const [one] = theatreOrder(1)
    const { status, lines, stderr } = run(at('order.pdf'), at('shot.png'))
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(lines.map(({ file }) => file)).toEqual([at('order.pdf'), at('shot.png')])
    expect(lines[1]).toEqual({
      file: at('shot.png'),
      ok: true,
      reason: null,
      kind: 'event-ticket',
      tickets: [
        {
          page: 1,
          symbology: one!.symbology,
          payload: one!.payload,
          event: null,
          startsAt: null,
          section: null,
          row: null,
          seat: null,
          gate: null,
        },
      ],
    })
  })

  it('has exactly the promised keys on every line and ticket', () => {
    const [line] = run(at('order.pdf')).lines
    expect(Object.keys(line!)).toEqual(['file', 'ok', 'reason', 'kind', 'tickets'])
    const tickets = line!.tickets as Record<string, unknown>[]
    expect(tickets).toHaveLength(3)
    const keys = ['page', 'symbology', 'payload', 'event', 'startsAt', 'section', 'row', 'seat', 'gate']
    for (const ticket of tickets) expect(Object.keys(ticket)).toEqual(keys)
  })

  it('goes on over what is no file, may not be read or holds nothing, says why, and ends with 1', () => {
    const { status, lines } = run(at('absent'), folder, at('blank'), at('page.html'), at('shot.png/x'), at('shot.png'))
    expect(status).toBe(1)
    expect(lines.map(({ ok }) => ok)).toEqual([false, false, false, false, false, true])
    const codes = lines.map(({ reason }) => (reason as string | null)?.split(':')[0])
    expect(codes).toEqual(['not_found', 'not_a_file', 'empty', 'unsupported', 'not_found', undefined])
    for (const { reason } of lines.slice(0, 5)) expect(reason).toMatch(/^\w+: [A-Z].+\.$/)
  })

  it('says so of a file it cannot open, whoever runs it', () => {
    symlinkSync(at('in-circles'), at('in-circles'))
    expect(run(at('in-circles')).lines[0]?.reason).toMatch(/^unreadable: /)
  })

  it('without a file says how it is used', () => {
    const { status, lines, stderr } = run()
    expect([status, lines, stderr]).toEqual([1, [], 'Usage: pnpm -s ticket:read FILE…\n'])
  })
})
