import { type Call, createClient } from '@fullhouse/api-client'
import { events } from '@fullhouse/contracts/events'
import { identity } from '@fullhouse/contracts/identity'
import { listings } from '@fullhouse/contracts/listings'
import { tickets } from '@fullhouse/contracts/tickets'
import { venues } from '@fullhouse/contracts/venues'
import type { PrintedTicket } from '@fullhouse/testkit/ticket-files/index'
import { api, sandbox } from './addresses.ts'
import { inDays, productNow } from './dates.ts'
import { makeAgent } from './desk-account.ts'
import { freshWord, newPerson, newPhone, type Person } from './people.ts'

/** An event of its own with one offer of one row, for one journey. */
export interface Offer {
  title: string
  eventId: string
  listingId: string
  ticketIds: string[]
}

/** An evening on the programme, sold by nobody yet, as its issuer would print it. */
export interface Show {
  title: string
  eventId: string
  occurrenceId: string
  /** On every ticket, by whomever it is printed. */
  printed: Pick<PrintedTicket, 'event' | 'venue' | 'startsAt'> & { faceValue: { amount: number; currency: string } }
}

/** What the smaller journeys find when they begin. The main job makes all of this by the screens. */
export interface Stage {
  seller: Person
  buyer: Person
  agent: Person
  /** Seats of row A from 1 on, first price SEK 750, on offer for SEK 800 each; then some the seller keeps. */
  setUp: (offered: number, kept?: number) => Promise<Offer>
  /** An event so many days from the product's now, and what its issuer prints: first price SEK 750. */
  putOn: (days: number) => Promise<Show>
}

const anybody = createClient({ baseUrl: api })

interface Message {
  text: string
  links: string[]
}

/** What the first message to somebody says, once one has come in which it can be found. */
async function fromInbox(to: string, find: (message: Message) => string | null | undefined): Promise<string> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
    const answer = await fetch(`${sandbox}/api/inbox?to=${encodeURIComponent(to)}`)
    const { items } = (await answer.json()) as { items: Message[] }
    const found = items.map(find).find(Boolean)
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`nothing came to ${to}`)
}

function verifyToken({ links }: Message): string | null {
  const link = links.map((one) => new URL(one)).find(({ pathname }) => pathname === '/verify')
  return link?.searchParams.get('token') ?? null
}

/** Somebody with a confirmed address. */
export async function join(firstName: string): Promise<Person> {
  const person = newPerson(firstName)
  const { name, email, password } = person
  await anybody(identity.register, { body: { name, email, password } })
  await anybody(identity.verifyEmail, { body: { token: await fromInbox(email, verifyToken) } })
  return person
}

/** Calls in somebody's name: signed in with the first of them, and anew when that has ended. */
function callAs({ email, password }: Person, app: 'web' | 'admin' = 'web'): Call {
  let token: string | null = null
  const renew = async () => {
    token = (await createClient({ baseUrl: api, app })(identity.signIn, { body: { email, password } })).accessToken
    return true
  }
  return createClient({ baseUrl: api, app, accessToken: () => token, renew })
}

/** Somebody who may sell: lives in Sweden and has a confirmed phone. */
export async function joinSeller(firstName: string): Promise<Person> {
  const person = await join(firstName)
  const mine = callAs(person)
  await mine(identity.updateMe, { body: { country: 'SE' } })
  const phone = newPhone()
  await mine(identity.sendPhoneCode, { body: { phone } })
  const code = await fromInbox(phone, ({ text }) => /\d{6}/.exec(text)?.[0])
  await mine(identity.confirmPhone, { body: { code } })
  return person
}

async function stageEvent(seller: Call, agent: Call, days: number): Promise<Show> {
  const title = `The Cherry Orchard ${freshWord()}`
  const place = { name: `Studio ${freshWord()}`, city: 'Stockholm', country: 'SE', timeZone: 'Europe/Stockholm' }
  const { id: venueId } = await seller(venues.propose, { body: place })
  const day = inDays(days, await productNow())
  const occurrences = [{ startsAt: `${day}T19:00`, endsAt: `${day}T22:00` }]
  const proposed = await seller(events.propose, { body: { title, category: 'theatre', venueId, occurrences } })
  const event = await agent(events.approve, { params: { id: proposed.id } })
  const printed = {
    event: title,
    venue: `${place.name}, ${place.city}`,
    startsAt: `${day}T19:00`,
    faceValue: { amount: 75_000, currency: 'SEK' },
  }
  return { title, eventId: event.id, occurrenceId: event.occurrences[0]?.id ?? '', printed }
}

/** The people and the way to put an event with an offer on the programme. */
export async function openStage(): Promise<Stage> {
  const [seller, buyer, agent] = [await joinSeller('Nora'), await join('Ida'), await join('Ari')]
  await makeAgent(agent.email)
  // Kept, because a house lets nobody sign in all the time.
  const [mine, desk] = [callAs(seller), callAs(agent, 'admin')]
  const setUp = async (offered: number, kept = 0): Promise<Offer> => {
    const { title, eventId, occurrenceId, printed } = await stageEvent(mine, desk, 40)
    const seats = Array.from({ length: offered + kept }, (_, at) => String(at + 1))
    const row = { section: 'Stalls', row: 'A', seats }
    const issued = await desk(tickets.issueBatch, {
      params: { id: occurrenceId },
      body: { holderEmail: seller.email, faceValue: printed.faceValue, ...row },
    })
    const ticketIds = issued.tickets.slice(0, offered).map((ticket) => ticket.id)
    const price = { amount: 80_000, currency: 'SEK' }
    const { id: listingId } = await mine(listings.create, { body: { ticketIds, price } })
    return { title, eventId, listingId, ticketIds }
  }
  const putOn = (days: number) => stageEvent(mine, desk, days)
  return { seller, buyer, agent, setUp, putOn }
}
