import { identity, identityProblems } from '@fullhouse/contracts/identity'
import { intake } from '@fullhouse/contracts/intake'
import { listings } from '@fullhouse/contracts/listings'
import { payouts } from '@fullhouse/contracts/payouts'
import { tickets } from '@fullhouse/contracts/tickets'
import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { answer, refuse } from '../../mocks/answer.ts'
import { renderApp } from '../../mocks/render-app.tsx'
import { sampleIntake, sampleStanding } from '../../mocks/samples-intake.ts'
import { sampleAccount, sampleId, sampleMyListing, sampleQuote, sampleTicket } from '../../mocks/samples.ts'
import { signedInAs } from '../../mocks/sign-in.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()
const outside = { safety: 'as_is', faceValueSource: 'declared', removable: true } as const
const two = `/sell?tickets=${sampleId(70)},${sampleId(71)}`
const seatOf = (id: string) => (id === sampleId(71) ? '12' : '11')
const ticket = (id: string, changed: Parameters<typeof sampleTicket>[0] = {}) =>
  sampleTicket({ ...outside, id, seat: { section: 'Stalls', row: 'F', seat: seatOf(id), gate: null }, ...changed })

beforeEach(async () => {
  await signedInAs({ country: null, phone: null })
  server.use(
    answer(tickets.get, ({ params }) => ticket(String(params['id']))),
    answer(tickets.mine, () => ({ items: [], nextCursor: null })),
    answer(intake.mine, () => ({ items: [], nextCursor: null })),
    answer(intake.conflicts, () => ({ items: [], nextCursor: null })),
    answer(listings.quote, async ({ request }) => sampleQuote((await request.json()) as never)),
    answer(listings.standing, () => sampleStanding()),
  )
})

describe('before the first price', () => {
  it('asks for country, then for a phone confirmed by code, and goes on by itself', async () => {
    let standing = sampleStanding({ country: null, phoneConfirmed: false })
    const sent: unknown[] = []
    server.use(
      answer(listings.standing, () => standing),
      answer(identity.updateMe, async ({ request }) => {
        sent.push(await request.json())
        standing = { ...standing, country: 'SE' }
        return sampleAccount({ phone: null })
      }),
      answer(identity.sendPhoneCode, async ({ request }) => {
        sent.push(await request.json())
        return { phone: '+46 •• ••• •• 67' }
      }),
      answer(identity.confirmPhone, async ({ request }) => {
        const { code } = (await request.json()) as { code: string }
        if (code !== '123456') return refuse(identityProblems.phone_code_wrong)
        standing = { ...standing, phoneConfirmed: true }
        return sampleAccount()
      }),
    )
    const { user } = await renderApp(two)
    await user.type(await screen.findByRole('combobox', { name: 'Country' }), 'Swed')
    await user.click(await screen.findByRole('option', { name: 'Sweden' }))
    await user.click(screen.getByRole('button', { name: 'Continue' }))
    await user.type(await screen.findByLabelText('Mobile number'), '070 123')
    await user.click(screen.getByRole('button', { name: 'Send the code' }))
    expect(await screen.findByText('Write it like +46 70 123 45 67.')).toBeTruthy()
    await user.clear(screen.getByLabelText('Mobile number'))
    await user.type(screen.getByLabelText('Mobile number'), '+46 70 123 45 67')
    await user.click(screen.getByRole('button', { name: 'Send the code' }))
    expect(await screen.findByText('We sent a code to +46 •• ••• •• 67.')).toBeTruthy()
    expect(screen.getByRole('button', { name: /Send a new code in \d+ s/ }).hasAttribute('disabled')).toBe(true)
    await user.type(screen.getByLabelText('Code from the message'), '999999')
    await user.click(screen.getByRole('button', { name: 'Confirm' }))
    expect(await screen.findByText(identityProblems.phone_code_wrong.title)).toBeTruthy()
    await user.clear(screen.getByLabelText('Code from the message'))
    await user.type(screen.getByLabelText('Code from the message'), '123456')
    await user.click(screen.getByRole('button', { name: 'Confirm' }))
    expect(await screen.findByRole('heading', { name: 'Your price' })).toBeTruthy()
    expect(sent).toEqual([{ country: 'SE' }, { phone: '+46 70 123 45 67' }])
  })

  it('asks no phone of those who sell what we issued', async () => {
    server.use(
      answer(listings.standing, () => sampleStanding({ phoneConfirmed: false })),
      answer(tickets.get, ({ params }) =>
        ticket(String(params['id']), { safety: 'reissued', faceValueSource: 'issued' }),
      ),
    )
    await renderApp(two)
    expect(await screen.findByRole('heading', { name: 'Your price' })).toBeTruthy()
  })

  it('says the limit in words and offers as many as fit', async () => {
    server.use(answer(listings.standing, () => sampleStanding({ tickets: { now: 3, most: 4 } })))
    await renderApp(two)
    expect(await screen.findByText(/You may have 4 tickets from elsewhere on offer at a time; 3 are/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Offer one of them' }).getAttribute('href')).toBe(
      `/sell?tickets=${sampleId(70)}`,
    )
  })

  it('says from which day a date far ahead can be listed', async () => {
    const far = new Date(Date.now() + 200 * 86_400_000)
    server.use(
      answer(listings.quote, async ({ request }) => ({
        ...sampleQuote((await request.json()) as never),
        paidBy: far.toISOString(),
      })),
    )
    await renderApp(two)
    expect(await screen.findByText('Too far ahead for now')).toBeTruthy()
    const from = new Date(far.getTime() + (14 - 90) * 86_400_000)
    expect(
      screen.getByText(new RegExp(`You can list it from .*${from.getUTCDate()} .*${from.getUTCFullYear()}`)),
    ).toBeTruthy()
  })

  it('offers different rows one lot after the other', async () => {
    server.use(
      answer(tickets.get, ({ params }) => {
        const id = String(params['id'])
        return ticket(id, { seat: { section: 'Stalls', row: id === sampleId(71) ? 'G' : 'F', seat: '1', gate: null } })
      }),
    )
    await renderApp(two)
    expect(await screen.findByRole('heading', { name: 'Which of them first?' })).toBeTruthy()
    const ways = screen.getAllByRole('link', { name: 'Sell this one' }).map((link) => link.getAttribute('href'))
    expect(ways).toEqual([`/sell?tickets=${sampleId(70)}`, `/sell?tickets=${sampleId(71)}`])
  })

  it('explains who sets the maximum, with its source', async () => {
    server.use(
      answer(listings.quote, async ({ request }) => {
        const quote = sampleQuote((await request.json()) as never)
        const citation = 'Ley 1/2020, https://example.org/law'
        return { ...quote, bounds: { ...quote.bounds, setBy: 'law' as const, citation } }
      }),
    )
    const { user } = await renderApp(two)
    await user.click(await screen.findByRole('button', { name: 'Why this maximum?' }))
    expect(screen.getByText('The law sets it.')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'https://example.org/law' })).toBeTruthy()
    expect(screen.getByText('As you said; buyers see that.', { exact: false })).toBeTruthy()
  })
})

describe('the start of selling', () => {
  it('offers three ways, each with its protection', async () => {
    await renderApp('/sell')
    expect((await screen.findByRole('link', { name: 'A ticket you hold here' })).getAttribute('href')).toBe(
      '/sell?step=seats',
    )
    expect(
      screen.getByRole('link', { name: 'A file: PDF, photo, screenshot or wallet pass' }).getAttribute('href'),
    ).toBe('/sell/bring')
    expect(screen.getByRole('link', { name: 'In another app (transfer)' }).getAttribute('href')).toBe(
      '/sell/bring?way=transfer',
    )
  })

  it('goes on where one was: answers missing, or the price', async () => {
    const { id, delivery, state, printed, occurrence, updatedAt } = sampleIntake()
    const line = { id, delivery, state, printed, occurrence, updatedAt, tickets: 2 }
    server.use(
      answer(intake.mine, () => ({ items: [line], nextCursor: null })),
      answer(tickets.mine, () => ({
        items: [sampleId(70), sampleId(71), sampleId(72)].map((one) => ticket(one)),
        nextCursor: null,
      })),
    )
    const { user, address } = await renderApp('/sell')
    const price = await screen.findByRole('link', { name: /Continue: The Cherry Orchard, 3 tickets, price missing/ })
    expect(price.getAttribute('href')).toBe(`/sell?tickets=${[70, 71, 72].map(sampleId).join('%2C')}`)
    server.use(answer(intake.get, () => sampleIntake()))
    await user.click(
      await screen.findByRole('link', { name: /Continue: The Cherry Orchard, 2 tickets, to be checked/ }),
    )
    await waitFor(() => expect(address()).toBe(`/sell/bring?intake=${sampleId(200)}&step=check`))
  })
})

describe('after a first lot', () => {
  const listing = { ...sampleMyListing(), safety: 'as_is' as const }

  it('says what happens when it sells and leads to the tickets still to list', async () => {
    server.use(
      answer(payouts.account, () => ({
        state: 'ready' as const,
        country: 'SE',
        requirements: [],
        payoutsEnabled: true,
      })),
      answer(listings.getMine, () => listing),
      answer(tickets.mine, () => ({
        items: [ticket(sampleId(72)), ticket(sampleId(73), { removable: false })],
        nextCursor: null,
      })),
    )
    await renderApp(`/sell/done/${sampleId(50)}`)
    expect(await screen.findByText(/the buyer gets your file, marked with their name/)).toBeTruthy()
    expect((await screen.findByRole('link', { name: 'List the rest' })).getAttribute('href')).toBe(
      `/sell?tickets=${sampleId(72)}`,
    )
  })

  it('says that it waits for the event’s approval, and does not lead to a page nobody sees', async () => {
    server.use(
      answer(payouts.account, () => ({
        state: 'ready' as const,
        country: 'SE',
        requirements: [],
        payoutsEnabled: true,
      })),
      answer(listings.getMine, () => ({ ...listing, state: 'waiting' as const })),
    )
    await renderApp(`/sell/done/${sampleId(50)}`)
    expect(await screen.findByRole('heading', { name: 'Your tickets wait for the event' })).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'See it as buyers do' })).toBeNull()
  })
})
