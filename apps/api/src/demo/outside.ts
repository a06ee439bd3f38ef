import { type Intake, intake } from '@fullhouse/contracts/intake'
import type { Person, World } from './person.ts'

interface OutsideOrder {
  title: string
  venue: string
  occurrenceId: string
  /** As printed, at the venue. */
  startsAt: string
  section: string
  row: string
  seats: string[]
  faceValue: number
  currency: string
}

/** Brings a file another ticket office printed, as a seller would. Returns the tickets made of it. */
export async function bringFile(world: World, seller: Person, order: OutsideOrder): Promise<string[]> {
  const { id } = await seller.call(intake.open, { body: { delivery: 'as_is' } })
  await seller.call(intake.addFile, { params: { id }, file: await printed(world, order), fileName: 'tickets.pdf' })
  const seen = await whenRead(seller, id)
  return makeTickets(seller, seen, order)
}

/** Names seats that live in an issuer's app, with the order confirmation as proof. */
export async function nameTransfer(world: World, seller: Person, order: OutsideOrder, app: string): Promise<string[]> {
  const { id } = await seller.call(intake.open, { body: { delivery: 'transfer' } })
  await seller.call(intake.addFile, { params: { id }, file: await printed(world, order), fileName: 'order.pdf' })
  const seen = await whenRead(seller, id)
  const named = await seller.call(intake.change, {
    params: { id },
    body: {
      version: seen.version,
      app,
      seats: {
        section: order.section,
        row: order.row,
        seats: order.seats,
        faceValue: { amount: order.faceValue, currency: order.currency },
      },
    },
  })
  return makeTickets(seller, named, order)
}

async function printed(world: World, order: OutsideOrder): Promise<Uint8Array<ArrayBuffer>> {
  const query = new URLSearchParams({
    event: order.title,
    venue: order.venue,
    startsAt: order.startsAt,
    section: order.section,
    row: order.row,
    seat: order.seats[0] ?? '1',
    count: String(order.seats.length),
    price: `${order.currency} ${(order.faceValue / 100).toFixed(2)}`,
  })
  const response = await fetch(`${world.sandboxUrl}/issuer/order.pdf?${query.toString()}`)
  if (!response.ok) throw new Error(`the ticket office printed nothing: ${await response.text()}`)
  return new Uint8Array(await response.arrayBuffer())
}

async function whenRead(seller: Person, id: string): Promise<Intake> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    const seen = await seller.call(intake.get, { params: { id } })
    if (seen.files.every((file) => file.state !== 'reading')) return seen
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`the files of intake ${id} are not read`)
}

async function makeTickets(seller: Person, seen: Intake, order: OutsideOrder): Promise<string[]> {
  const chosen =
    seen.occurrence?.occurrenceId === order.occurrenceId
      ? seen
      : await seller.call(intake.change, {
          params: { id: seen.id },
          body: { version: seen.version, occurrenceId: order.occurrenceId },
        })
  if (chosen.questions.length > 0) throw new Error(`still asked of the demo's seller: ${chosen.questions.join(', ')}`)
  const made = await seller.call(intake.makeTickets, {
    params: { id: seen.id },
    body: { version: chosen.version },
  })
  return made.ticketIds
}
