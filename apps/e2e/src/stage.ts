import { type Call, createClient } from '@fullhouse/api-client'
import { type Event, events } from '@fullhouse/contracts/events'
import { identity } from '@fullhouse/contracts/identity'
import { listings } from '@fullhouse/contracts/listings'
import { tickets } from '@fullhouse/contracts/tickets'
import { venues } from '@fullhouse/contracts/venues'
import { api, sandbox } from './addresses.ts'
import { inDays } from './dates.ts'
import { makeAgent } from './desk-account.ts'
import { freshWord, newPerson, type Person } from './people.ts'

/** An event of its own with one offer of one row, for one journey. */
export interface Offer {
  title: string
  eventId: string
  listingId: string
  ticketIds: string[]
}

/** What the smaller journeys find when they begin. The main job makes all of this by the screens. */
export interface Stage {
  seller: Person
  buyer: Person
  agent: Person
  /** Seats of row A from 1 on at SEK 750; `price` in minor units, none for tickets that are not on offer. */
  /** Seats of row A from 1 on, first price SEK 750, on offer for SEK 800 each; then some the seller keeps. */
  setUp: (offered: number, kept?: number) => Promise<Offer>
}

const anybody = createClient({ baseUrl: api })

async function verifyToken(email: string): Promise<string> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
    const answer = await fetch(`${sandbox}/api/inbox?to=${encodeURIComponent(email)}`)
    const { items } = (await answer.json()) as { items: { links: string[] }[] }
    const link = items.flatMap((item) => item.links).find((one) => new URL(one).pathname === '/verify')
    if (link) return new URL(link).searchParams.get('token') ?? ''
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`no mail came to ${email}`)
}

/** Somebody with a confirmed address. */
export async function join(firstName: string): Promise<Person> {
  const person = newPerson(firstName)
  const { name, email, password } = person
  await anybody(identity.register, { body: { name, email, password } })
  await anybody(identity.verifyEmail, { body: { token: await verifyToken(email) } })
  return person
}

async function callAs({ email, password }: Person, app: 'web' | 'admin' = 'web'): Promise<Call> {
  const { accessToken } = await createClient({ baseUrl: api, app })(identity.signIn, { body: { email, password } })
  return createClient({ baseUrl: api, app, accessToken: () => accessToken })
}

async function stageEvent(seller: Call, agent: Call, title: string): Promise<Event> {
  const place = { name: `Studio ${freshWord()}`, city: 'Stockholm', country: 'SE', timeZone: 'Europe/Stockholm' }
  const { id: venueId } = await seller(venues.propose, { body: place })
  const occurrences = [{ startsAt: `${inDays(40)}T19:00`, endsAt: `${inDays(40)}T22:00` }]
  const event = await seller(events.propose, { body: { title, category: 'theatre', venueId, occurrences } })
  return agent(events.approve, { params: { id: event.id } })
}

/** The people and the way to put an event with an offer on the programme. */
export async function openStage(): Promise<Stage> {
  const [seller, buyer, agent] = [await join('Nora'), await join('Ida'), await join('Ari')]
  await makeAgent(agent.email)
  await (
    await callAs(seller)
  )(identity.updateMe, { body: { country: 'SE' } })
  // Access ends in minutes, so it is signed in anew each time.
  const setUp = async (offered: number, kept = 0): Promise<Offer> => {
    const [mine, desk] = [await callAs(seller), await callAs(agent, 'admin')]
    const title = `The Cherry Orchard ${freshWord()}`
    const event = await stageEvent(mine, desk, title)
    const seats = Array.from({ length: offered + kept }, (_, at) => String(at + 1))
    const row = { section: 'Stalls', row: 'A', seats }
    const issued = await desk(tickets.issueBatch, {
      params: { id: event.occurrences[0]?.id ?? '' },
      body: { holderEmail: seller.email, faceValue: { amount: 75_000, currency: 'SEK' }, ...row },
    })
    const ticketIds = issued.tickets.slice(0, offered).map((ticket) => ticket.id)
    const price = { amount: 80_000, currency: 'SEK' }
    const { id: listingId } = await mine(listings.create, { body: { ticketIds, price } })
    return { title, eventId: event.id, listingId, ticketIds }
  }
  return { seller, buyer, agent, setUp }
}
