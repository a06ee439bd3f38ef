import { escrow, escrowProblems, type Transaction, type Transfer } from '@fullhouse/contracts/escrow'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { answer, refuse } from '../../mocks/answer.ts'
import { renderApp } from '../../mocks/render-app.tsx'
import { sampleId, sampleTransaction, sampleTransfer } from '../../mocks/samples.ts'
import { signedInAs } from '../../mocks/sign-in.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()
const page = `/transactions/${sampleId(60)}`
const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const sale = (changed: Partial<Transaction> = {}, transfer: Partial<Transfer> = {}) =>
  sampleTransaction({
    state: 'paid',
    safety: 'transfer',
    app: 'Ticketmaster',
    transfer: sampleTransfer(transfer),
    ...changed,
  })
const stands = (transaction: Transaction) => server.use(answer(escrow.get, () => transaction))
const sent: Partial<Transfer> = {
  sentAt: '2027-03-01T10:00:00Z',
  answerBy: soon(40),
  hasProof: true,
  note: 'Number 4711',
}
const next = async () => (await screen.findByRole('status')).textContent

beforeEach(() => signedInAs())

describe('the seller of a ticket in an app', () => {
  it('is told to whom and by when, shows the proof and says it was sent', async () => {
    const mine = (changed: Partial<Transaction>, transfer: Partial<Transfer> = {}) =>
      sale({ role: 'seller', canSend: true, counterpart: { firstName: 'Ida' }, ...changed }, transfer)
    let uploaded: string | null = null
    let body: unknown
    stands(mine({}))
    server.use(
      answer(escrow.putProof, ({ request }) => {
        uploaded = request.headers.get('x-file-name')
        return mine({}, { hasProof: true })
      }),
      answer(escrow.sendTransfer, async ({ request }) => {
        body = await request.json()
        return mine({ canSend: false }, { ...sent })
      }),
    )
    const { user } = await renderApp(page)
    const panel = within(await screen.findByRole('region', { name: 'Send it in Ticketmaster' }))
    expect(panel.getByText('Ida Lind')).toBeTruthy()
    expect(panel.getByText('ida@example.com')).toBeTruthy()
    expect(panel.getByRole('timer', { name: 'Time left to send' }).textContent).toMatch(/^(5:00:00|4:59:\d\d)$/)

    await user.click(panel.getByRole('button', { name: 'I have sent it' }))
    expect((await panel.findByRole('alert')).textContent).toContain('Add a picture first')
    expect(body).toBeUndefined()

    const proof = new File(['shot'], 'shot.png', { type: 'image/png' })
    await user.upload(panel.getByLabelText('Choose a file', { selector: 'input' }), proof)
    expect(await panel.findByText('Your proof is here.')).toBeTruthy()
    expect(uploaded).toBe('shot.png')
    await user.type(panel.getByRole('textbox', { name: /Note to Ida/ }), 'Number 4711')
    await user.click(panel.getByRole('button', { name: 'I have sent it' }))
    await waitFor(() => expect(body).toEqual({ note: 'Number 4711' }))
    expect(await screen.findByRole('region', { name: 'Sent in Ticketmaster' })).toBeTruthy()
    expect(screen.getByText(/If Ida says nothing until .*, it counts as received/)).toBeTruthy()
  })

  it('hears why a file is no proof and keeps the panel', async () => {
    stands(sale({ role: 'seller', canSend: true }))
    server.use(answer(escrow.putProof, () => refuse(escrowProblems.proof_unreadable)))
    const { user } = await renderApp(page)
    const input = await screen.findByLabelText('Choose a file', { selector: 'input' })
    await user.upload(input, new File(['x'], 'x.png', { type: 'image/png' }))
    expect((await screen.findByRole('alert')).textContent).toContain(escrowProblems.proof_unreadable.title)
    expect(screen.getByRole('button', { name: 'I have sent it' })).toBeTruthy()
  })

  it('is told not to send any more once the time is over', async () => {
    stands(sale({ role: 'seller', frozen: true }, { missedAt: '2027-03-02T10:00:00Z' }))
    await renderApp(page)
    expect(await next()).toContain('Do not send it now.')
    expect(screen.queryByRole('button', { name: 'I have sent it' })).toBeNull()
    expect(screen.getByText('It is held for the buyer: the ticket was not sent in time.')).toBeTruthy()
  })
})

describe('the buyer of a ticket in an app', () => {
  it('waits for the seller and knows where it comes to', async () => {
    stands(sale())
    await renderApp(page)
    expect(await next()).toMatch(/Nora has until .* to send your tickets in Ticketmaster/)
    expect(screen.getByText('Paid, to be sent to you')).toBeTruthy()
    expect(screen.getByText(/It comes to ida@example.com/)).toBeTruthy()
    expect(screen.getByRole('link', { name: /seat 12/ }).getAttribute('href')).toBe(`/tickets/${sampleId(71)}`)
    expect(screen.queryByRole('button', { name: 'It is in my app' })).toBeNull()
  })

  it('looks at the proof, reads what silence means and says that it came', async () => {
    const made = vi.fn(() => 'blob:proof')
    Object.assign(URL, { createObjectURL: made, revokeObjectURL: vi.fn() })
    let body: unknown
    stands(sale({ canAnswer: true }, sent))
    server.use(
      answer(escrow.proof, () => ({ fileName: 'p.png', mediaType: 'image/png', content: new Uint8Array([1]) })),
      answer(escrow.answerTransfer, async ({ request }) => {
        body = await request.json()
        return sale({ state: 'delivered' }, { ...sent, receivedAt: '2027-03-01T12:00:00Z', receivedBy: 'buyer' })
      }),
    )
    const { user } = await renderApp(page)
    expect(await screen.findByText('Nora writes: “Number 4711”')).toBeTruthy()
    expect(
      screen.getByText(/If you say nothing until .*, it counts as received. Your money is held until Tue 16 March/),
    ).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Look at the proof' }))
    const picture = await screen.findByRole('img', { name: 'What the seller shows as proof' })
    expect(picture.getAttribute('src')).toBe('blob:proof')
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('button', { name: 'It is in my app' }))
    await waitFor(() => expect(body).toEqual({ received: true, text: '' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'It is in my app' })).toBeNull())
    expect(screen.getByText(/You have it, /)).toBeTruthy()
  })

  it('says that it did not come, in words, and sees the money frozen', async () => {
    let body: unknown
    stands(sale({ canAnswer: true }, sent))
    server.use(
      answer(escrow.answerTransfer, async ({ request }) => {
        body = await request.json()
        const claim = {
          reason: 'not_received',
          text: 'Nothing',
          openedAt: soon(0),
          state: 'open',
          decision: null,
        } as const
        return sale({ frozen: true, claim }, sent)
      }),
    )
    const { user } = await renderApp(page)
    await user.click(await screen.findByRole('button', { name: 'It did not come' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'It did not come?' }))
    expect(dialog.getByText(/Your money is frozen at once/)).toBeTruthy()
    await user.type(dialog.getByRole('textbox'), 'Nothing')
    await user.click(dialog.getByRole('button', { name: 'Freeze the money' }))
    await waitFor(() => expect(body).toEqual({ received: false, text: 'Nothing' }))
    expect(await screen.findByRole('region', { name: 'Your claim' })).toBeTruthy()
    expect(screen.getByText('You said it did not come')).toBeTruthy()
  })

  it('may still say that it came, but not a second time that it did not', async () => {
    const claim = { reason: 'not_received', text: 'x', openedAt: soon(-2), state: 'withdrawn', decision: null } as const
    stands(sale({ canAnswer: true, claim }, sent))
    await renderApp(page)
    expect(await screen.findByRole('button', { name: 'It is in my app' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'It did not come' })).toBeNull()
  })

  it('is told that silence counted and that a claim is still possible', async () => {
    stands(
      sale(
        { state: 'delivered', claimableUntil: '2027-03-16T21:40:00Z' },
        { ...sent, receivedAt: '2027-03-03T10:00:00Z', receivedBy: 'silence' },
      ),
    )
    await renderApp(page)
    expect(await next()).toContain('so your tickets count as received')
    expect(screen.getByText(/Counted as received, .*: you said nothing/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Open a claim' })).toBeTruthy()
  })

  it('keeps the money and waits for us when the seller sent nothing', async () => {
    stands(sale({ frozen: true }, { missedAt: '2027-03-02T10:00:00Z' }))
    await renderApp(page)
    expect(await next()).toContain('our people arrange your refund')
    expect(screen.getByText(/Nora did not send it by/)).toBeTruthy()
    expect(screen.queryByText(/You say whether it came/)).toBeNull()
  })
})

describe('the lists', () => {
  const lines = (transaction: Transaction) => {
    const { items, ...rest } = transaction
    server.use(
      answer(escrow.mine, () => ({ items: [{ ...rest, seats: items.map((item) => item.seat) }], nextCursor: null })),
    )
  }

  it('says by when a sale must be sent', async () => {
    lines(sale({ role: 'seller', canSend: true }, { dueAt: '2027-03-13T16:00:00Z' }))
    await renderApp('/sales?tab=sold')
    expect(await screen.findByText('Send it by Sat 13 March, 17:00')).toBeTruthy()
    expect(screen.getByText('Sold, to be sent')).toBeTruthy()
  })

  it('asks the buyer whether it came', async () => {
    lines(sale({ canAnswer: true }, { ...sent, answerBy: '2027-03-13T16:00:00Z' }))
    await renderApp('/purchases')
    expect(await screen.findByText('Say by Sat 13 March, 17:00 whether it came')).toBeTruthy()
  })
})
