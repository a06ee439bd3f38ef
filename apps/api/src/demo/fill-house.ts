import { escrow } from '@fullhouse/contracts/escrow'
import { events } from '@fullhouse/contracts/events'
import { identity } from '@fullhouse/contracts/identity'
import { payouts } from '@fullhouse/contracts/payouts'
import { tickets } from '@fullhouse/contracts/tickets'
import { venues as venueEndpoints } from '@fullhouse/contracts/venues'
import { instantToZoned } from '@fullhouse/kernel'
import { bringFile, nameTransfer } from './outside.ts'
import { type Person, register, signIn, type World } from './person.ts'
import { type DemoEvent, pastEvent, programme, proposedEvent, venues } from './programme.ts'
import { calm, codeFromMessage, fillInOnboarding, setClock } from './sandbox-hands.ts'
import { buy, issue, mostAllowed, offer, propose, type Show, waitFor } from './show.ts'

const day = 86_400
const cast = {
  seller: ['Nora Berg', 'nora@fullhouse.example'],
  buyer: ['Ida Holm', 'ida@fullhouse.example'],
  organizer: ['Otto Lindqvist', 'otto@fullhouse.example'],
  agent: ['Ari Salo', 'ari@fullhouse.example'],
  second: ['Jonas Wik', 'jonas@fullhouse.example'],
  third: ['Priya Nair', 'priya@fullhouse.example'],
} as const

type Role = keyof typeof cast
type Say = (line: string) => void

/** Numbers that the Swedish regulator, PTS, keeps free for books and films. */
const phones = [
  ['seller', '+46701740605'],
  ['second', '+46701740606'],
  ['third', '+46701740607'],
] as const satisfies readonly (readonly [Role, string])[]

export const logins = (['seller', 'buyer', 'organizer', 'agent'] as const).map((role) => ({
  role,
  email: cast[role][1],
}))

/** Whether the demo house stands: all of it, none of it, or what an interrupted start left. */
export async function houseState(world: World): Promise<'empty' | 'half' | 'whole'> {
  const buyer = await signIn(world, cast.buyer[1]).catch(() => null)
  if (!buyer) return 'empty'
  const bought = await buyer.call(escrow.mine, { query: { role: 'buyer' } })
  return bought.items.filter((line) => line.state !== 'reserved').length >= 2 ? 'whole' : 'half'
}

/**
 * Fills an empty house through the front door, as its people would, with the clock moved back three weeks and
 * forward again: history, mails and ledger are real. `makeAgent` is the operator's one act.
 */
export async function fillHouse(world: World, makeAgent: (email: string) => Promise<void>, say: Say): Promise<void> {
  await setClock(world.sandboxUrl, -21 * day)
  say('people arrive')
  for (const [name, email] of Object.values(cast)) await register(world, name, email)
  await makeAgent(cast.agent[1])
  const entries = await Promise.all(
    (Object.keys(cast) as Role[]).map(
      async (role) => [role, await signIn(world, cast[role][1], role === 'agent' ? 'admin' : 'web')] as const,
    ),
  )
  const people = Object.fromEntries(entries) as Record<Role, Person>
  for (const [role, phone] of phones) await becomeSeller(world, people[role], phone)
  for (const role of ['seller', 'third'] as const) await setUpPayouts(people[role])

  say('venues and last month’s play')
  const venueIds = await openVenues(people.organizer)
  await playSeagull(world, people, venueIds, say)

  say('the programme')
  await setClock(world.sandboxUrl, -2 * day)
  for (const event of programme) {
    const show = await approved(people, event, venueIds)
    await offerLots(people, event, show)
  }
  await propose(people.organizer, proposedEvent, venueIds.get(proposedEvent.venue) ?? '')

  say('tickets for the demo logins')
  await setClock(world.sandboxUrl, 0)
  await handOut(world, people)

  say('tickets issued elsewhere')
  await offerOutside(world, people)
}

/** What we ask of everybody who sells: where they live, and a number they answer to. */
async function becomeSeller(world: World, seller: Person, phone: string): Promise<void> {
  await seller.call(identity.updateMe, { body: { country: 'SE' } })
  await seller.call(identity.sendPhoneCode, { body: { phone } })
  const code = await codeFromMessage(world.sandboxUrl, phone)
  await seller.call(identity.confirmPhone, { body: { code } })
}

async function setUpPayouts(seller: Person): Promise<void> {
  const { url } = await seller.call(payouts.startOnboarding, { body: { country: 'SE' } })
  await fillInOnboarding(url, seller.account.name)
  await seller.call(payouts.refreshAccount, {})
}

async function openVenues(organizer: Person): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { key, ...body } of venues) ids.set(key, (await organizer.call(venueEndpoints.propose, { body })).id)
  return ids
}

async function approved(people: Record<Role, Person>, event: DemoEvent, venueIds: Map<string, string>): Promise<Show> {
  const show = await propose(people.organizer, event, venueIds.get(event.venue) ?? '')
  await people.agent.call(events.approve, { params: { id: show.eventId } })
  return show
}

/** A whole sale in the past: listed, bought, scanned, paid out. */
async function playSeagull(
  world: World,
  people: Record<Role, Person>,
  venueIds: Map<string, string>,
  say: Say,
): Promise<void> {
  const { faceValue, currency } = pastEvent
  const show = await approved(people, pastEvent, venueIds)
  const [occurrenceId = ''] = show.occurrenceIds
  const ids = await issue(people.agent, occurrenceId, people.seller, {
    faceValue,
    currency,
    section: 'Stalls',
    row: 'F',
    seats: ['11', '12'],
  })
  const listing = await offer(people.seller, ids, 51_000, currency, 'together')
  const sale = await buy(world, people.buyer, listing.id, 2)
  await calm(world.apiUrl)
  say('the night of The Seagull')
  const doors = new Date(sale.occurrence.startsAt).getTime() - 20 * 60_000
  await setClock(world.sandboxUrl, Math.round((doors - Date.now()) / 1000))
  for (const id of ids) {
    const { code } = await people.buyer.call(tickets.get, { params: { id } })
    await people.agent.call(tickets.scan, { params: { id: occurrenceId }, body: { code: code ?? '', gate: 'North' } })
  }
  await waitFor(people.seller, sale.id, (transaction) => transaction.state === 'paid_out')
  await calm(world.apiUrl)
}

const sections = ['Stalls', 'Dress circle', 'Upper circle'] as const
const rows = ['B', 'C', 'F', 'H', 'K', 'N', 'P']
const splits = ['any', 'together', 'no_single', 'pairs'] as const

/** Offers in all shapes, below and up to the cap, spread over the dates of an event. */
async function offerLots(people: Record<Role, Person>, event: DemoEvent, show: Show): Promise<void> {
  const sellers = [people.second, people.third]
  for (let lot = 0; lot < event.lots; lot += 1) {
    const seller = sellers[lot % sellers.length] as Person
    const occurrenceId = show.occurrenceIds[lot % Math.min(2, show.occurrenceIds.length)] ?? ''
    const seats = Array.from({ length: 1 + ((lot * 3 + event.title.length) % 4) }, (_, index) =>
      String(4 + lot * 2 + index),
    )
    const order = {
      faceValue: event.faceValue,
      currency: event.currency,
      section: sections[lot % 3] ?? '',
      row: rows[lot % rows.length] ?? '',
      seats,
    }
    const ids = await issue(people.agent, occurrenceId, seller, order)
    const asked = Math.round((event.faceValue * (78 + ((lot * 17 + event.title.length * 5) % 41))) / 100 / 100) * 100
    const price = Math.min(asked, await mostAllowed(seller, ids, asked, event.currency))
    await offer(seller, ids, price, event.currency, splits[lot % splits.length])
  }
}

/** The seller holds two seats to try the sale with; the buyer has bought for another evening already. */
async function handOut(world: World, people: Record<Role, Person>): Promise<void> {
  const found = await people.buyer.call(events.search, { query: { q: 'Cherry Orchard' } })
  const event = await people.buyer.call(events.get, { params: { id: found.items[0]?.id ?? '' } })
  const [first, second] = event.occurrences
  const order = { faceValue: 52_000, currency: 'SEK', section: 'Stalls' }
  await issue(people.agent, first?.id ?? '', people.seller, { ...order, row: 'G', seats: ['11', '12'] })
  const sold = await issue(people.agent, second?.id ?? '', people.seller, {
    ...order,
    row: 'J',
    seats: ['7', '8', '9'],
  })
  const listing = await offer(people.seller, sold, 49_500, 'SEK', 'no_single')
  await buy(world, people.buyer, listing.id, 1)
}

/** Beside the official ones: three seats as a seller's own file, and two that are sent in an issuer's app. */
async function offerOutside(world: World, people: Record<Role, Person>): Promise<void> {
  const found = await people.buyer.call(events.search, { query: { q: 'Cherry Orchard' } })
  const event = await people.buyer.call(events.get, { params: { id: found.items[0]?.id ?? '' } })
  const [first] = event.occurrences
  if (!first) throw new Error('The Cherry Orchard is not on the programme')
  const order = {
    title: event.title,
    venue: `${event.venue.name}, ${event.venue.city}`,
    occurrenceId: first.id,
    startsAt: instantToZoned(first.startsAt, first.timeZone),
    section: 'Parterre',
    faceValue: 52_000,
    currency: 'SEK',
  }
  const file = await bringFile(world, people.second, { ...order, row: '7', seats: ['21', '22', '23'] })
  await offer(people.second, file, 47_500, 'SEK', 'no_single')
  const inApp = await nameTransfer(world, people.third, { ...order, row: '12', seats: ['4', '5'] }, 'Marquee')
  await offer(people.third, inApp, 45_000, 'SEK', 'together')
}
